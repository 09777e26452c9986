import type { PlainDate } from '#base/date.ts';
import type { Definition } from '../definition.ts';
import type { Value, Values } from '../values.ts';

const turned = (value: Value | undefined): Value => (typeof value === 'number' ? -value : (value ?? null));

/** What takes an entry of a ledger back: the same with its amount turned round, on the day that is done. */
export function counterEntry(definition: Definition, values: Values, today: PlainDate): Values {
  const { ledger } = definition;
  if (!ledger) throw new Error(`${definition.code} is no ledger`);
  const amounts = [ledger.income, ledger.spending].filter((place) => values[place] !== undefined);
  return {
    ...values,
    [definition.day]: today,
    ...Object.fromEntries(amounts.map((place) => [place, turned(values[place])])),
  };
}

/** What the right entry begins with after a wrong one was taken back: its words and figures, booked today. */
export const beginAgain = (definition: Definition, values: Values, today: PlainDate): Values => ({
  ...values,
  [definition.day]: today,
});
