import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { minDate, type PlainDate } from '#base/date.ts';
import { formatNumber } from '#base/vietnamese.ts';
import type { Window } from '#base/window.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { fieldsToBreakDownBy } from '../../rules/break-down.ts';
import type { Definition } from '../../rules/definition.ts';
import { registersApi } from '../registers-api.ts';
import { registerWords } from '../words.ts';
import classes from './breakdown.module.css';

const words = registerWords.list.breakdown;

interface BreakdownProps {
  readonly unitId: string;
  readonly definition: Pick<Definition, 'code' | 'fields'>;
  readonly measure: { readonly code: string; readonly name: string; readonly unit: string };
  readonly days: Window;
  readonly today: PlainDate;
  readonly below: boolean;
}

/** The figure that is looked at, by the choices of one field; nothing where the register offers no choices. */
export function Breakdown({ unitId, definition, measure, days, today, below }: BreakdownProps) {
  const fields = fieldsToBreakDownBy(definition);
  const [chosen, setChosen] = useState<string>();
  const field = fields.find(({ code }) => code === chosen) ?? fields[0];
  const query = useQuery({
    ...registersApi.query('GET /api/units/:unitId/registers/:register/breakdown', {
      params: { unitId, register: definition.code },
      query: {
        ...days,
        measure: measure.code,
        by: field?.code ?? '',
        treeDay: minDate(days.lastDay, today),
        ...(below ? { below: 'true' } : {}),
      },
    }),
    enabled: field !== undefined,
    placeholderData: keepPreviousData,
  });
  if (!field) return null;
  if (query.isError && !query.data) return <FailureNote error={query.error} onRetry={() => void query.refetch()} />;
  const parts = query.data?.parts ?? [];
  const most = Math.max(1, ...parts.map(({ amount }) => Math.abs(amount)));
  return (
    <section aria-label={words.of(measure.name)} className={classes.breakdown} data-screen-only>
      <NativeSelect
        label={words.by}
        value={field.code}
        data={fields.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <table className={classes.parts} data-results aria-busy={query.isPlaceholderData}>
        <caption>{words.caption(measure.name, measure.unit)}</caption>
        <tbody>
          {parts.map(({ choice, name, amount }) => (
            <tr key={choice ?? ''}>
              <th scope="row">{name}</th>
              <td className={classes.number}>{formatNumber(Math.round(amount * 10) / 10)}</td>
              <td className={classes.bar} aria-hidden="true">
                <span style={{ inlineSize: `${(Math.abs(amount) / most) * 100}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {field.kind === 'choices' && parts.length > 1 ? <p className={classes.hint}>{words.several}</p> : null}
    </section>
  );
}
