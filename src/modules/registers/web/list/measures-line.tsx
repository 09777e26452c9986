import { UnstyledButton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { minDate, type PlainDate } from '#base/date.ts';
import { formatNumber } from '#base/vietnamese.ts';
import type { Window } from '#base/window.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { registersApi } from '../registers-api.ts';
import { registerWords } from '../words.ts';
import classes from './list.module.css';

const words = registerWords.list;

interface MeasuresLineProps {
  /** `measuresOf` the days looked at. */
  readonly query: ReturnType<typeof measuresOf>;
  readonly register: string;
  readonly lastDay: PlainDate;
  /** The measure whose entries are shown. */
  readonly chosen: string | undefined;
  readonly onChoose: (code: string) => void;
}

/** What the register amounts to in the days looked at; each figure opens the entries it rests on. */
export function MeasuresLine({ query: asked, register, lastDay, chosen, onChoose }: MeasuresLineProps) {
  const query = useQuery({ ...asked, placeholderData: keepPreviousData });
  const measures = query.data?.measures.filter((measure) => measure.register === register) ?? [];
  if (query.isError && !query.data) return <FailureNote error={query.error} onRetry={() => void query.refetch()} />;
  if (measures.length === 0) return null;
  return (
    <section aria-label={words.measures} className={classes.measures} data-screen-only>
      <h2 className={classes.measuresTitle}>{words.measures}</h2>
      <ul className={classes.figures}>
        {measures.map(({ code, name, unit, kind, amount, entries }) => (
          <li key={code}>
            <UnstyledButton
              className={classes.figure}
              disabled={entries === 0}
              aria-pressed={chosen === code}
              title={words.measureOpen(name)}
              onClick={() => onChoose(chosen === code ? '' : code)}
            >
              <span className={classes.name}>
                {name}
                {kind === 'stock' ? `, ${words.atEnd(lastDay)}` : ''}
              </span>
              <span className={classes.amount}>
                <b>{formatNumber(amount)}</b> {unit}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The measures of a unit in some days, by the tree of their end or, while they last, of today. */
export const measuresOf = (unitId: string, { firstDay, lastDay }: Window, today: PlainDate, below: boolean) =>
  registersApi.query('GET /api/units/:unitId/measures', {
    params: { unitId },
    query: { firstDay, lastDay, treeDay: minDate(lastDay, today), ...(below ? { below: 'true' } : {}) },
  });
