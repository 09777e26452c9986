import { formatDate } from '#base/date.ts';
import { schoolLevels, topics } from '../rules/topics.ts';
import classes from './quiz.module.css';
import type { BankQuestion } from './quiz-api.ts';
import { quizWords } from './words.ts';

const words = quizWords.bank;

/** Topic, levels and whose it is, in one line; why it is not offered, where it is not. */
export function QuestionTags({ question }: { question: BankQuestion }) {
  const { topic, levels, from, fromName, standing } = question;
  const owner = from === 'above' ? words.from.above(fromName ?? '') : words.from[from];
  const tags = [topics[topic], levels.map((level) => schoolLevels[level]).join(', '), owner];
  return (
    <span className={`${classes.tags} ${classes.quiet}`}>
      {tags.join(' · ')}
      {standing === 'offered' ? null : <span className={classes.flag}> · {words.standing[standing]}</span>}
    </span>
  );
}

type Shown = Pick<BankQuestion, 'choices' | 'explanation' | 'source'>;

/** The choices, what is right and why, and where it stands. */
export function QuestionBody({ question: { choices, explanation, source } }: { question: Shown }) {
  const days = words.days(source.from && formatDate(source.from), source.until && formatDate(source.until));
  return (
    <>
      <ol type="A">
        {choices.map(({ text, right }) => (
          <li key={text}>
            {text}
            {right ? <span className={classes.right}> ({words.right})</span> : null}
          </li>
        ))}
      </ol>
      <p>
        <strong>{words.why}</strong> {explanation}
      </p>
      <p className={classes.quiet}>
        {words.source} {[source.article, source.name].filter(Boolean).join(', ')}
        {days ? `, ${days}` : ''}. {source.article ? null : words.noArticle}
      </p>
    </>
  );
}
