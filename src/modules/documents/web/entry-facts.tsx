import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDate } from '#base/date.ts';
import { formatDayOf } from '#ui/instants.ts';
import { kindByCode } from '../rules/reading/document-kinds.ts';
import { ActState } from './acts/act-state.tsx';
import { actsApi, type Thread } from './acts/acts-api.ts';
import type { ReadDocument } from './documents-api.ts';
import classes from './library.module.css';
import { libraryWords, entryWords as words } from './library-words.ts';

const day = (value: string | null) => (value ? formatDate(value) : null);

/** Where what was issued stands. */
const originPath = { plan: '/plans', report: '/reports' } as const;

/** How a document stands today, with what is known of it. */
function Standing({ thread: { centre, standing } }: { thread: Thread }) {
  return (
    <>
      <ActState node={centre} />
      {standing.sentences.slice(1).map((sentence) => (
        <p key={sentence} className={classes.told}>
          {sentence}
        </p>
      ))}
    </>
  );
}

/** What the library says of a document. */
export function EntryFacts({ document: { id, entry, origin, unitId, versions } }: { document: ReadDocument }) {
  const { inForceFrom, inForceTo } = entry;
  // The same judgement as in lists and in the thread, by everything that is known of it.
  const thread = useQuery(
    actsApi.query('GET /api/units/:unitId/thread', { params: { unitId }, query: { document: id } }),
  );
  const isKnown = thread.data && thread.data.centre.state !== 'unknown';
  const force = thread.data
    ? isKnown && <Standing thread={thread.data} />
    : words.days(day(inForceFrom), day(inForceTo));
  const first = versions.at(-1);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.field.kindCode, entry.kindCode ? (kindByCode(entry.kindCode)?.name ?? entry.kindCode) : null],
    [words.field.numberSymbol, entry.numberSymbol ?? (entry.symbol ? `…/${entry.symbol}` : null)],
    [words.field.signedOn, day(entry.signedOn)],
    [words.field.issuer, entry.issuer],
    [words.field.subject, entry.subject],
    [words.field.direction, libraryWords.directionLong[entry.direction]],
    [words.field.force, force],
    ...(entry.note ? [[words.field.note, entry.note] as const] : []),
    [
      words.field.origin,
      origin ? (
        <Link key="origin" to={`${originPath[origin.kind]}/${unitId}/${origin.id}`}>
          {words.origin[origin.kind]}
        </Link>
      ) : (
        words.taken
      ),
    ],
    [words.field.added, first ? words.added(formatDayOf(first.addedAt), first.addedBy) : null],
  ];
  return (
    <dl className={classes.fields}>
      {facts.map(([label, value]) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          <dd>{value || words.unknown}</dd>
        </div>
      ))}
    </dl>
  );
}
