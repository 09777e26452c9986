import { describe, expect, it } from 'vitest';
import { shippedDefinition } from '../definitions/shipped-definitions.ts';
import { linesFrom } from './lines-from.ts';

const classes = shippedDefinition('school-class');
if (!classes) throw new Error('There is no register of classes');
const lines = (standing: readonly Record<string, string | number>[]) =>
  linesFrom(classes, { name: 'name', pupils: 'pupils' }, standing, '2026-03-02');

describe('lines from another register', () => {
  it('are its entries in force with the fields asked for, each once, the later figures', () => {
    expect(
      lines([
        { from: '2024-09-05', name: '6A', pupils: 40, until: '2025-05-31' },
        { from: '2025-09-05', name: '6A', pupils: 38 },
        { from: '2025-09-05', name: '6B', pupils: 39, until: '2026-05-31' },
        { from: '2026-01-05', name: '6A', pupils: 41 },
      ]),
    ).toEqual([
      { name: '6A', pupils: 41 },
      { name: '6B', pupils: 39 },
    ]);
  });

  it('are none where everything has ended', () => {
    expect(lines([{ from: '2025-09-05', name: '6B', pupils: 39, until: '2026-03-02' }])).toEqual([]);
  });
});
