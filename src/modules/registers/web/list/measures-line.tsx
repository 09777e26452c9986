import { UnstyledButton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { minDate, type PlainDate } from '#base/date.ts';
import { formatNumber } from '#base/vietnamese.ts';
import type { Window } from '#base/window.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Note } from '#ui/note.tsx';
import type { Definition } from '../../rules/definition.ts';
import { ratesOf, type Size } from '../../rules/rates.ts';
import { shareOf } from '../../rules/share.ts';
import { registersApi } from '../registers-api.ts';
import { registerWords, span } from '../words.ts';
import classes from './list.module.css';

const words = registerWords.list;

interface MeasuresLineProps {
  /** `measuresOf` the days looked at. */
  readonly query: ReturnType<typeof measuresOf>;
  readonly definition: Pick<Definition, 'code' | 'measures' | 'above'>;
  readonly days: Window;
  /** How big what is counted is, where rates are to stand beside counts. */
  readonly rates: Rates | undefined;
  /** The measure whose entries are shown. */
  readonly chosen: string | undefined;
  readonly onChoose: (code: string) => void;
}

/** What the register amounts to in the days looked at; each figure opens the entries it rests on. */
export function MeasuresLine({ query: asked, definition, days, rates, chosen, onChoose }: MeasuresLineProps) {
  const query = useQuery({ ...asked, placeholderData: keepPreviousData });
  const measures = query.data?.measures.filter((measure) => measure.register === definition.code) ?? [];
  const partOf = (code: string) => {
    const of = definition.measures.find((measure) => measure.code === code)?.of;
    const [amount, whole] = [code, of].map((one) => measures.find((measure) => measure.code === one)?.amount ?? 0);
    const share = of === undefined ? undefined : shareOf(amount ?? 0, whole ?? 0);
    return share === undefined ? undefined : { share, whole: whole ?? 0 };
  };
  const normOf = (code: string) => {
    const found = definition.measures.find((measure) => measure.code === code);
    const against = found?.kind === 'stock' ? found.against : undefined;
    // A unit that was given none by any decision is not held against nought.
    return query.data?.measures.find((measure) => measure.code === against && measure.amount > 0)?.amount;
  };
  if (query.isError && !query.data) return <FailureNote error={query.error} onRetry={() => void query.refetch()} />;
  const closedDays = definition.above === 'counts' && query.data ? query.data.closedDays : undefined;
  if (closedDays === null) return <Note>{words.closedDaysNone}</Note>;
  if (measures.length === 0) return null;
  const isPart = closedDays && (closedDays.firstDay !== days.firstDay || closedDays.lastDay !== days.lastDay);
  return (
    <section
      aria-label={words.measures}
      className={classes.measures}
      data-screen-only
      data-results
      aria-busy={query.isPlaceholderData}
    >
      <h2 className={classes.measuresTitle}>{words.measures}</h2>
      <ul className={classes.figures}>
        {measures
          .map((measure) => ({ ...measure, part: partOf(measure.code), norm: normOf(measure.code) }))
          .map(({ code, name, unit, kind, amount, entries, part, norm }) => (
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
                  {kind === 'stock' ? `, ${words.atEnd((closedDays ?? days).lastDay)}` : ''}
                </span>
                <span className={classes.amount}>
                  <b>{formatNumber(Math.round(amount * 10) / 10)}</b>
                  {part ? ` / ${formatNumber(part.whole)}` : ''} {unit}
                  {part ? <span className={classes.share}>{words.share(part.share)}</span> : null}
                  {norm === undefined ? null : <span className={classes.share}>{words.against(norm, amount)}</span>}
                  {rates && kind === 'flow' ? <RateLine code={code} rates={rates} /> : null}
                </span>
              </UnstyledButton>
            </li>
          ))}
      </ul>
      {rates && rates.schoolsWithClasses < rates.schools ? (
        <p className={classes.hint}>{words.noRates(rates.schools - rates.schoolsWithClasses, rates.schools)}</p>
      ) : null}
      {isPart ? (
        <p className={classes.hint}>{words.closedDays(span(closedDays.firstDay, closedDays.lastDay))}</p>
      ) : null}
    </section>
  );
}

/** What rates stand on, with what the schools alone wrote. */
type Rates = Size & { readonly amounts: readonly { readonly code: string; readonly amount: number }[] };

function RateLine({ code, rates }: { readonly code: string; readonly rates: Rates }) {
  const amount = rates.amounts.find((one) => one.code === code)?.amount ?? 0;
  if (amount <= 0) return null;
  const { perSchool, perHundredPupils } = ratesOf(amount, rates);
  const told = [
    perSchool === undefined ? undefined : words.perSchool(perSchool),
    perHundredPupils === undefined ? undefined : words.perHundredPupils(perHundredPupils),
  ].filter((one) => one !== undefined);
  return told.length > 0 ? <span className={classes.share}>{told.join(' · ')}</span> : null;
}

/** The measures of a unit in some days, by the tree of their end or, while they last, of today. */
export const measuresOf = (unitId: string, { firstDay, lastDay }: Window, today: PlainDate, below: boolean) =>
  registersApi.query('GET /api/units/:unitId/measures', {
    params: { unitId },
    query: { firstDay, lastDay, treeDay: minDate(lastDay, today), ...(below ? { below: 'true' } : {}) },
  });
