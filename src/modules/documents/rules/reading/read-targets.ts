import type { Place } from './duty-pieces.ts';
import { isPastFigure, tellsDone, tellsPastYear, tellsResult, tellsState } from './past-facts.ts';
import type { PlanYear } from './read-dates.ts';
import type { Citation, Target } from './reading.ts';
import type { ReadingRule } from './reading-rules.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { Taken } from './taken.ts';
import {
  asked,
  byHowMuch,
  type Comparator,
  clauseHead,
  counted,
  directions,
  exceptionOf,
  isEvil,
  isThing,
  ofEach,
  percent,
  scopeOf,
  sides,
} from './target-words.ts';

/**
 * What the document wants reached: figures with their side (“trên 90 %” is > 90), counts somebody is told to have, and
 * directions without a figure. Not what a report says was done, nor words inside the title of a cited text.
 */
export function readTargets(
  places: readonly Place[],
  citations: readonly Citation[],
  plan: PlanYear | undefined,
): Target[] {
  const isCited = citedWords(citations);
  return places.flatMap((place) => (tellsState(place) ? [] : inParagraph(place, plan, isCited)));
}

function inParagraph({ paragraph }: Place, plan: PlanYear | undefined, isCited: (at: number) => boolean): Target[] {
  let isPast = false;
  return sentencesOf(paragraph).flatMap((sentence) => {
    // Behind a semicolon the sentence still speaks of the year it began with.
    const goesOn = paragraph.text.charAt(sentence.start - paragraph.start - 2) === ';';
    isPast = (goesOn && isPast) || tellsPastYear(sentence.text, plan);
    if (isPast || tellsResult(sentence.text)) return [];
    const figures = tellsDone(sentence.text) ? [] : figuresIn(sentence, plan);
    const taken = new Taken(sentence.text.length);
    for (const { where } of figures) taken.take(where.start - sentence.start, where.end - sentence.start);
    const aims = directionsIn(sentence).filter(
      ({ where }) => !taken.has(where.start - sentence.start, where.end - sentence.start),
    );
    return [...figures, ...aims]
      .filter(({ where }) => !isCited(where.start))
      .sort((a, b) => a.where.start - b.where.start);
  });
}

/** Whether a place lies in a citation or its subject. */
function citedWords(citations: readonly Citation[]): (at: number) => boolean {
  const spans = citations.map(({ where, subject }) => ({
    where: { start: where.start, end: where.end + (subject ? subject.length + 2 : 0) },
  }));
  const end = spans.reduce((last, { where }) => Math.max(last, where.end), 0);
  const cited = new Taken(end, spans);
  return (at) => cited.has(at, at + 1);
}

function figuresIn(sentence: Sentence, plan: PlanYear | undefined): Target[] {
  const { text } = sentence;
  const targets: Target[] = [];
  const isPast = ({ 0: whole, index }: RegExpExecArray) =>
    isPastFigure(
      text.slice(Math.max(0, index - reach), index),
      text.slice(index + whole.length, index + whole.length + 40),
      plan,
    );
  for (const match of text.matchAll(percent)) {
    if (isPast(match)) continue;
    const lead = text.slice(Math.max(0, match.index - 60), match.index);
    const side = sideOf(lead, match[2]);
    targets.push(
      made(sentence, match.index - side.length, match.index + match[0].length, {
        comparator: side.comparator,
        value: Number(match[1]?.replace(',', '.')),
        unit: '%',
        rule: ruleOf(side.comparator, 'percent-figure'),
      }),
    );
  }
  for (const match of text.matchAll(counted)) {
    const lead = text.slice(Math.max(0, match.index - 60), match.index);
    const side = carried(sideOf(lead, match[3]), sentence, match.index, targets.at(-1));
    const isStrong = isThing.test(match[2] ?? '');
    const isAim = side.comparator !== '=' || (isStrong && (asked.test(lead) || ofEach.test(lead)));
    if (!isAim || isPast(match) || (isEvil.test(match[2] ?? '') && side.comparator.startsWith('>'))) continue;
    targets.push(
      made(sentence, match.index - side.length, match.index + match[0].length, {
        comparator: side.comparator,
        value: Number(match[1]),
        unit: (match[2] ?? '').toLowerCase(),
        rule: ruleOf(side.comparator, 'count-asked'),
      }),
    );
  }
  return targets;
}

const ruleOf = (comparator: Comparator, plain: ReadingRule): ReadingRule => {
  if (comparator === '=') return plain;
  return comparator === 'reduce' || comparator === 'raise' ? 'figure-of-change' : 'figure-with-side';
};

/** “ít nhất 01 hình thức tuyên truyền, 01 mô hình”: the words before the first count hold for the list. */
function carried<T extends { comparator: Comparator; length: number }>(
  side: T,
  sentence: Sentence,
  at: number,
  before: Target | undefined,
): T {
  if (side.comparator !== '=' || !before || before.value === null || before.unit === '%') return side;
  const between = sentence.text.slice(before.where.start - sentence.start, at);
  const isList = between.length <= 120 && /(?:,|(?:^|\s)và)\s*$/iu.test(between);
  return isList ? { ...side, comparator: before.comparator } : side;
}

function sideOf(lead: string, behind: string | undefined): { comparator: Comparator; length: number } {
  const near = (list: typeof sides) => {
    for (const [comparator, pattern] of list) {
      const match = pattern.exec(lead);
      if (match) return { comparator, length: match[0].length };
    }
    return undefined;
  };
  const side = near(sides);
  const change = near(byHowMuch);
  if (side) return side;
  if (behind) return { comparator: /lên/iu.test(behind) ? '>=' : '<=', length: change?.length ?? 0 };
  if (change && !/(?:xuống|còn|lên|đạt)/iu.test(lead.slice(-change.length))) return change;
  return { comparator: '=', length: 0 };
}

function directionsIn(sentence: Sentence): Target[] {
  const { text } = sentence;
  return directions.flatMap(([comparator, pattern]) =>
    [...text.matchAll(pattern)]
      .filter((match) => clauseHead.test(text.slice(Math.max(0, match.index - 60), match.index)))
      .filter((match) => !tellsDone(text.slice(Math.max(0, match.index - reach), match.index)))
      .map((match) =>
        made(sentence, match.index, match.index + match[0].length, {
          comparator,
          value: null,
          unit: null,
          rule: 'direction-words',
        }),
      ),
  );
}

/** No sentence is longer; what a listing without a full stop says farther away does not bear on a figure. */
const reach = 2000;

const longestSubject = 160;
const stops =
  /[;:(]|(?:,|\sgóp phần)\s(?=(?:không|giảm|làm giảm|kéo|bảo đảm|đảm bảo|phấn đấu|góp phần|tăng|nâng|trừ|ngoại trừ)(?!\p{L}))|\.(?:\s|$)/iu;

function made(
  sentence: Sentence,
  start: number,
  end: number,
  what: Pick<Target, 'comparator' | 'value' | 'unit' | 'rule'>,
): Target {
  const { text } = sentence;
  const from = start + (/^\s*/u.exec(text.slice(start))?.[0].length ?? 0);
  const rest = text.slice(end, end + 200);
  const stop = stops.exec(rest)?.index ?? rest.length;
  const subject = rest
    .slice(0, stop)
    .trim()
    .replace(/[\s.,;]+$/u, '');
  const raw = text.slice(from, end + stop).replace(/[\s.,;]+$/u, '');
  const lead = text.slice(Math.max(0, from - reach), from);
  const before = subject === '' ? subjectBefore(lead) : '';
  const exception = exceptionOf.exec(text.slice(Math.max(0, from - reach), from + reach))?.[1]?.trim();
  const scope = scopeOf.exec(lead)?.[0].trim();
  return {
    raw,
    where: { start: sentence.start + from, end: sentence.start + from + raw.length },
    ...what,
    ...((subject || before) && { subject: subject || before }),
    ...(scope && { scope }),
    ...(exception && { exception }),
    certainty: what.value === null ? 'unsure' : 'sure',
  };
}

const verbsBehind =
  /(?:[\s,:]+(?:đạt|là|có|phải|được|ở mức|lên|xuống|còn|từ|giữ|duy trì|bảo đảm|đảm bảo|phấn đấu|chiếm|với|và))+$/iu;
const leadWords = /^(?:[-–+•]\s*|\d{1,2}[./)]\s*|[a-zđ]\)\s*)?(?:phấn đấu|bảo đảm|đảm bảo|có|đạt)?\s*/iu;

/** Of what a figure is whose words stand before it: the nearest clause that names something. */
function subjectBefore(text: string): string {
  const clause = text.slice(Math.max(text.lastIndexOf(';'), text.lastIndexOf(':')) + 1);
  const rate = /(?<!\p{L})(?:tỷ|tỉ) lệ\s.*$/iu.exec(clause.slice(-longestSubject))?.[0];
  if (rate && !/\d/u.test(rate)) return rate.trimEnd().replace(verbsBehind, '').trim();
  for (const clause of text.split(/[,;:]/u).slice(-3).toReversed()) {
    const words = clause.trimEnd().replace(verbsBehind, '').replace(leadWords, '').trim();
    if (/\p{L}{2}.*\s\p{L}{2}/u.test(words)) return words.slice(-longestSubject);
  }
  return '';
}
