import type { ReadDocument } from './documents-api.ts';
import classes from './reading-cards.module.css';
import { Card } from './reading-item.tsx';
import { documentWords as words } from './words.ts';

interface FindingCardsProps {
  readonly findings: ReadDocument['findings'];
  /** Stretches that were repaired from an old encoding. */
  readonly repairs: number;
}

/** What must be thought about before a programme is made of it, warnings first; then what could not be read. */
export function FindingCards({ findings, repairs }: FindingCardsProps) {
  const all = findings.map((finding, index) => ({ ...finding, index }));
  const read = all.filter(({ code }) => code !== 'not-read');
  const unread = all.filter(({ code }) => code === 'not-read');
  const ordered = read.toSorted((a, b) => Number(a.severity === 'info') - Number(b.severity === 'info'));
  return (
    <div id="findings" tabIndex={-1}>
      {ordered.length > 0 ? (
        <Card title={`${words.card.findings} (${ordered.length})`}>
          <ol className={classes.findings}>
            {ordered.map(({ where, severity, index, sentence }) => (
              <li key={index} data-severity={severity}>
                {where ? (
                  <button type="button" className={classes.finding} data-item={`finding-${index}`}>
                    {sentence}
                  </button>
                ) : (
                  <span className={classes.finding}>{sentence}</span>
                )}
              </li>
            ))}
          </ol>
          {repairs > 0 ? <p className={classes.cardLead}>{words.repaired(repairs)}</p> : null}
        </Card>
      ) : null}
      {unread.length > 0 ? (
        <Card title={words.card.unread}>
          <ul className={classes.findings}>
            {unread.map(({ index, sentence }) => (
              <li key={index} className={classes.finding}>
                {sentence}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </div>
  );
}
