import type { Definition, Measure } from './definition.ts';
import { dayAt, meets, type Values } from './values.ts';

/** The state an entry begins in, by what is written; null where its register has none. */
export const firstState = ({ states }: Pick<Definition, 'states'>, values: Values): string | null =>
  states ? (states.begins.find(({ when }) => meets(when, values, null))?.state ?? states.first) : null;

/** The state an entry is in. One from before its register had states stands where it would begin now. */
export const stateOf = (
  definition: Pick<Definition, 'states'>,
  { values, state }: { readonly values: Values; readonly state: string | null },
): string | null => (definition.states ? (state ?? firstState(definition, values)) : state);

interface Ending {
  readonly kind: 'flow' | 'stock';
  readonly until?: string | readonly string[] | undefined;
}

/** The day on which a measure counts, or begins to. */
export function beginOf({ on }: Pick<Measure, 'on'>, { day }: Pick<Definition, 'day'>, values: Values) {
  const days = [on ?? day].flat().map((code) => dayAt(values, code));
  return days.includes(undefined) ? undefined : days.sort().at(-1);
}

/** The fields with the days on which something is no more. */
export const endsOf = ({ kind, until }: Ending): readonly string[] =>
  kind === 'stock' && until !== undefined ? [until].flat() : [];

/** The first day on which it is no more; undefined while none is written. */
export const endOf = (measure: Ending, values: Values): string | undefined =>
  endsOf(measure)
    .flatMap((code) => dayAt(values, code) ?? [])
    .sort()[0];
