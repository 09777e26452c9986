import { describe, expect, it } from 'vitest';
import { saysNothing } from './says-nothing.ts';

const told = (register: string, amount: 1 | string[], entries: number) => ({ register, measure: { amount }, entries });

describe('nought of a measure', () => {
  const drives = told('pledge-drive', 1, 1);
  const pupils = told('pledge-drive', ['pupils'], 1);
  const parents = told('pledge-drive', ['parents'], 0);
  const renewed = told('pledge-drive', 1, 0);
  const people = told('training', ['people'], 0);
  const classes = told('training', 1, 0);
  const all = [drives, pupils, parents, renewed, people, classes];

  it('is no figure where every entry left the place blank', () => {
    expect(all.filter((one) => saysNothing(one, all))).toEqual([parents]);
  });

  it('is nought where nothing was done in these days, and where entries themselves are counted', () => {
    expect([people, classes, renewed].map((one) => saysNothing(one, all))).toEqual([false, false, false]);
  });
});
