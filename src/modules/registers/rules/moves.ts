import type { Definition, Move } from './definition.ts';
import type { Finding } from './judge-entry.ts';
import { isBlank, otherPlace, type Values } from './values.ts';

/** The moves an entry in a state may make. */
export const movesFrom = (definition: Definition, state: string | null): readonly Move[] =>
  definition.states?.moves.filter(({ from }) => state !== null && from.includes(state)) ?? [];

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
