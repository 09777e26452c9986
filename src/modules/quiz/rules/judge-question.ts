import { isUsualDay } from '#base/date.ts';
import { fold } from '#base/vietnamese.ts';
import { judgeWords as words } from './judge-words.ts';
import { FEWEST_CHOICES, MOST_CHOICES, type QuestionContent } from './question.ts';
import { topics } from './topics.ts';

/** What does not fit in a question. `where` names the field. */
export interface Finding {
  readonly where: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

const isBlank = (text: string): boolean => text.trim() === '';

function judgeChoices({ choices }: QuestionContent): Finding[] {
  const error = (where: string, code: string, sentence: string): Finding => ({
    where,
    code,
    severity: 'error',
    sentence,
  });
  if (choices.length < FEWEST_CHOICES || choices.length > MOST_CHOICES) {
    return [error('choices', 'choice-count', words.choiceCount(FEWEST_CHOICES, MOST_CHOICES))];
  }
  const findings = choices.flatMap(({ text }, at) => {
    if (isBlank(text)) return [error(`choices.${at}`, 'missing', words.choiceMissing)];
    const isTwice = choices.slice(0, at).some((other) => fold(other.text) === fold(text));
    return isTwice ? [error(`choices.${at}`, 'choice-twice', words.choiceTwice)] : [];
  });
  const right = choices.filter((choice) => choice.right).length;
  if (right === 0) findings.push(error('choices', 'no-right-choice', words.noRight));
  if (right === choices.length) findings.push(error('choices', 'all-right', words.allRight));
  return findings;
}

/** What keeps a question from being asked (errors), and what somebody should look at again (warnings). */
export function judgeQuestion(content: QuestionContent): Finding[] {
  const { text, explanation, levels, source } = content;
  const findings: Finding[] = [];
  const say = (where: string, code: string, sentence: string, severity: Finding['severity'] = 'error') =>
    findings.push({ where, code, severity, sentence });
  if (!(content.topic in topics)) say('topic', 'missing', words.topicMissing);
  if (isBlank(text)) say('text', 'missing', words.textMissing);
  findings.push(...judgeChoices(content));
  if (isBlank(explanation)) say('explanation', 'missing', words.explanationMissing);
  if (levels.length === 0) say('levels', 'missing', words.levelsMissing);
  if (isBlank(source.name)) say('source', 'missing', words.sourceMissing);
  for (const [where, day] of [
    ['from', source.from],
    ['until', source.until],
  ] as const) {
    if (day !== null && !isUsualDay(day)) say(where, 'day-wrong', words.dayWrong);
  }
  if (source.from !== null && source.until !== null && source.until < source.from) {
    say('until', 'days-not-in-order', words.daysNotInOrder);
  }
  if (!isBlank(source.name) && (source.article === null || isBlank(source.article))) {
    say('article', 'no-article', words.noArticle, 'warning');
  }
  return findings;
}

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error');
