import { describe, expect, it } from 'vitest';
import { clubRegister } from '#test/fixtures/registers.ts';
import { fieldsToBreakDownBy, inChoiceOrder } from './break-down.ts';

describe('a figure by the choices of a field', () => {
  it('is broken down by fields of choices alone', () => {
    expect(fieldsToBreakDownBy(clubRegister).map(({ code }) => code)).toEqual(['kind', 'topics']);
  });

  it('stands in the order of the choices, others and none behind', () => {
    const [kind] = fieldsToBreakDownBy(clubRegister);
    if (!kind) throw new Error('no field');
    const parts = [null, 'other', 'gone', 'music', 'law'].map((choice, at) => ({ choice, amount: at + 1 }));
    expect(inChoiceOrder(kind, parts)).toEqual([
      { choice: 'law', name: 'Pháp luật', amount: 5 },
      { choice: 'music', name: 'Âm nhạc', amount: 4 },
      { choice: 'other', name: 'Khác', amount: 2 },
      { choice: 'gone', name: 'gone', amount: 3 },
      { choice: null, name: 'Không ghi', amount: 1 },
    ]);
  });
});
