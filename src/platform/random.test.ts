import { describe, expect, it } from 'vitest';
import { isId } from '#base/id.ts';
import { newId } from './random.ts';

describe('new ids', () => {
  it('sort in the order they were made, those of one moment too, and are never the same', () => {
    const moments = [0, 0, 1, 5].map((later) => new Date(Date.UTC(2026, 2, 2) + later));
    const ids = moments.flatMap((moment) => Array.from({ length: 5_000 }, () => newId(moment)));
    expect(ids.every(isId)).toBe(true);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begin anew at each moment, so that none tells another', () => {
    const [one, other] = [new Date(1_000), new Date(2_000)];
    const tails = Array.from({ length: 20 }, () => [newId(one), newId(other)].map((id) => id.slice(14)));
    expect(new Set(tails.flat()).size).toBe(40);
  });
});
