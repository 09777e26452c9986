import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDate } from '#base/date.ts';
import { formatDayOf } from '#ui/instants.ts';
import { useToday } from '#ui/server-day.ts';
import { forceOn } from '../rules/library/library-filter.ts';
import { kindByCode } from '../rules/reading/document-kinds.ts';
import type { ReadDocument } from './documents-api.ts';
import classes from './library.module.css';
import { libraryWords, entryWords as words } from './library-words.ts';

const day = (value: string | null) => (value ? formatDate(value) : null);

/** Where what was issued stands. */
const originPath = { plan: '/plans', report: '/reports' } as const;

/** What the library says of a document. */
export function EntryFacts({ document: { entry, origin, unitId, versions } }: { document: ReadDocument }) {
  const today = useToday();
  const { inForceFrom, inForceTo } = entry;
  const force = forceOn(today, inForceFrom, inForceTo);
  const first = versions.at(-1);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.field.kindCode, entry.kindCode ? (kindByCode(entry.kindCode)?.name ?? entry.kindCode) : null],
    [words.field.numberSymbol, entry.numberSymbol ?? (entry.symbol ? `…/${entry.symbol}` : null)],
    [words.field.signedOn, day(entry.signedOn)],
    [words.field.issuer, entry.issuer],
    [words.field.subject, entry.subject],
    [words.field.direction, libraryWords.directionLong[entry.direction]],
    [
      words.field.force,
      force === 'unknown' ? null : `${libraryWords.force[force]} (${words.days(day(inForceFrom), day(inForceTo))})`,
    ],
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
          <dd>{value ?? words.unknown}</dd>
        </div>
      ))}
    </dl>
  );
}
