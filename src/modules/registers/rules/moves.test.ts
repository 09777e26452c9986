import { describe, expect, it } from 'vitest';
import { shippedDefinition } from '../definitions/shipped-definitions.ts';
import type { Move } from './definition.ts';
import { definitionSchema } from './definition.ts';
import { missingOf, valuesAfter } from './moves.ts';
import { whyNotSound } from './why-not-sound.ts';

const definition = shippedDefinition('inspection-finding');
const move = (code: string): Move => {
  const found = definition?.states?.moves.find((one) => one.code === code);
  if (!found) throw new Error(`There is no move ${code}`);
  return found;
};
const missing = (code: string, values: Record<string, string>) =>
  definition ? missingOf(definition, move(code), values).map(({ where }) => where) : [];

describe('what a move asks for', () => {
  it('may not stay blank, or what was mended would be mended on no day', () => {
    expect(missing('mend', {})).toEqual(['mended']);
    expect(missing('mend', { mended: '2026-06-04' })).toEqual([]);
  });

  it('may be a file, where the register takes any', () => {
    expect([move('mend').needsEvidence, move('reopen').needsEvidence]).toEqual([true, false]);
    const { evidence: _, ...without } = definitionSchema.parse(definition);
    expect(whyNotSound(definitionSchema.parse(without))).toEqual(['mend asks for a file where none is taken']);
  });

  it('is asked of nobody where the move takes it back, and is gone then', () => {
    expect(missing('reopen', {})).toEqual([]);
    const values = { name: 'Tường rào', mended: '2026-06-04', how: 'Đã rào' };
    expect(valuesAfter(move('reopen'), values, {})).toEqual({ name: 'Tường rào' });
    expect(valuesAfter(move('mend'), { name: 'Tường rào' }, { mended: '2026-06-04' })).toEqual({
      name: 'Tường rào',
      mended: '2026-06-04',
    });
  });
});
