import { memo } from 'react';
import type { DocumentReading } from '../rules/reading/reading.ts';
import classes from './document-text.module.css';
import type { Line, Place, Segment } from './reading-places.ts';
import { itemOf, linesOf } from './reading-places.ts';

interface DocumentTextProps {
  readonly reading: DocumentReading;
  readonly places: readonly Place[];
}

/** The words of the document as they look, with a mark under everything that was read. */
export const DocumentText = memo(function DocumentText({ reading, places }: DocumentTextProps) {
  return (
    <div className={classes.paper} lang="vi">
      {linesOf(reading, places).map((line) => (
        <TextLine key={line.paragraph.start} line={line} text={reading.text} />
      ))}
    </div>
  );
});

function TextLine({ line: { look, segments, paragraph }, text }: { line: Line; text: string }) {
  if (look === 'blank') return null;
  return (
    <p className={`${classes.line} ${classes[look] ?? ''}`} data-start={paragraph.start}>
      {segments.map((segment) => (
        <Piece key={segment.start} segment={segment} words={text.slice(segment.start, segment.end)} />
      ))}
    </p>
  );
}

function Piece({ segment: { places }, words }: { segment: Segment; words: string }) {
  if (places.length === 0) return <>{words}</>;
  const owner = places.find(({ id }) => !id.startsWith('finding-')) ?? places[0];
  const isWhole = /^(?:duty@[^/]+|section-\d+)$/u.test(owner?.id ?? '');
  return (
    <mark
      className={`${classes.mark} ${isWhole ? classes.whole : ''} ${owner?.unsure ? classes.unsure : ''}`}
      data-owner={owner?.id}
      data-places={[...new Set(places.flatMap(({ id }) => [id, itemOf(id)]))].join(' ')}
    >
      {words}
    </mark>
  );
}
