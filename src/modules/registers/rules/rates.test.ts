import { describe, expect, it } from 'vitest';
import { ratesOf } from './rates.ts';

describe('a count by size', () => {
  it.each([
    ['of forty schools that all keep their classes', 90, [40, 40, 12_000], 2.3, 0.8],
    ['of one school', 12, [1, 1, 480], undefined, 2.5],
    ['where one school has no list of classes', 90, [40, 39, 12_000], 2.3, undefined],
    ['of an office without schools', 3, [0, 0, 0], undefined, undefined],
    ['of schools without pupils', 3, [2, 2, 0], 1.5, undefined],
  ] as const)('%s', (_, amount, [schools, schoolsWithClasses, pupils], perSchool, perHundredPupils) => {
    expect(ratesOf(amount, { schools, schoolsWithClasses, pupils })).toEqual({ perSchool, perHundredPupils });
  });
});
