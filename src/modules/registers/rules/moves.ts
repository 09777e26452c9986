import type { Definition, Move } from './definition.ts';
import type { Finding } from './judge-entry.ts';
import { sayMissing } from './say-missing.ts';
import { fieldsAsked, isBlank, otherPlace, type Values } from './values.ts';

/** The moves an entry in a state may make. */
export const movesFrom = (definition: Definition, state: string | null): readonly Move[] =>
  definition.states?.moves.filter(({ from }) => state !== null && from.includes(state)) ?? [];

/** What an entry holds after a move: what was there, with what is written now, without what the move takes back. */
export const valuesAfter = ({ clears }: Pick<Move, 'clears'>, before: Values, given: Values): Values => {
  const gone = new Set(clears.flatMap((code) => [code, otherPlace(code)]));
  return Object.fromEntries(Object.entries({ ...before, ...given }).filter(([place]) => !gone.has(place)));
};

/** What a move asks for and nobody wrote. */
export function missingOf(definition: Definition, { asks, to }: Pick<Move, 'asks' | 'to'>, values: Values): Finding[] {
  return fieldsAsked(definition, values, to)
    .filter(({ code, required }) => asks.includes(code) && !required && isBlank(values[code]))
    .map((field) => ({ where: field.code, code: 'missing', severity: 'error', sentence: sayMissing(field) }));
}

/** What was sent along with a move that does not ask for it. */
export function strayOf(definition: Definition, { asks }: Move, given: Values): Finding[] {
  const asked = new Set(asks.flatMap((code) => [code, otherPlace(code)]));
  return Object.entries(given)
    .filter(([code, value]) => !asked.has(code) && !isBlank(value))
    .map(([where]) => {
      const name = definition.fields.find(({ code }) => code === where)?.name ?? where;
      return {
        where,
        code: 'not-asked',
        severity: 'error',
        sentence: `“${name}” không ghi ở bước này. Sửa mục này trước, rồi chuyển bước.`,
      };
    });
}
