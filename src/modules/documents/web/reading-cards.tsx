import { memo } from 'react';
import type { DocumentReading } from '../rules/reading/reading.ts';
import { DutyCards, UnscheduledCard } from './duty-cards.tsx';
import { BasesCard, EndCards, HeaderCard } from './header-cards.tsx';
import classes from './reading-cards.module.css';
import { Card, Item } from './reading-item.tsx';
import { documentWords as words } from './words.ts';

interface ReadingCardsProps {
  readonly reading: DocumentReading;
  readonly sentences: readonly string[];
}

/** The reading as cards in the order of the document; first of all what must be looked at. */
export const ReadingCards = memo(function ReadingCards({ reading, sentences }: ReadingCardsProps) {
  return (
    <>
      <FindingCards reading={reading} sentences={sentences} />
      <HeaderCard reading={reading} />
      <BasesCard bases={reading.header.legalBases} />
      <DutyCards duties={reading.duties} />
      <UnscheduledCard list={reading.unscheduled} />
      <EndCards reading={reading} />
      <Sections reading={reading} />
    </>
  );
});

function FindingCards({ reading, sentences }: ReadingCardsProps) {
  const all = reading.findings.map((finding, index) => ({ finding, index, sentence: sentences[index] ?? '' }));
  const read = all.filter(({ finding }) => finding.code !== 'not-read');
  const unread = all.filter(({ finding }) => finding.code === 'not-read');
  const ordered = [...read].sort(
    (a, b) => Number(a.finding.severity === 'info') - Number(b.finding.severity === 'info'),
  );
  return (
    <>
      {ordered.length > 0 ? (
        <Card title={`${words.card.findings} (${ordered.length})`}>
          <ol className={classes.findings} id="findings" tabIndex={-1}>
            {ordered.map(({ finding, index, sentence }) => (
              <li key={index} data-severity={finding.severity}>
                {finding.where ? (
                  <button type="button" className={classes.finding} data-item={`finding-${index}`}>
                    {sentence}
                  </button>
                ) : (
                  <span className={classes.finding}>{sentence}</span>
                )}
              </li>
            ))}
          </ol>
          {reading.repairs.length > 0 ? (
            <p className={classes.cardLead}>{words.repaired(reading.repairs.length)}</p>
          ) : null}
        </Card>
      ) : null}
      {unread.length > 0 ? (
        <Card title={words.card.unread}>
          <ul className={classes.findings} id="unread" tabIndex={-1}>
            {unread.map(({ index, sentence }) => (
              <li key={index} className={classes.finding}>
                {sentence}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
}

function Sections({ reading: { sections } }: { reading: DocumentReading }) {
  if (sections.length === 0) return null;
  return (
    <Card title={words.card.sections(sections.length)}>
      {sections.map((section, index) => (
        <Item key={section.where.start} id={`section-${index}`} label={section.marker}>
          {section.title}
        </Item>
      ))}
    </Card>
  );
}
