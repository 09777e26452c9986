import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCode, recoveryCode, stepAt, stepsToTry } from './codes.ts';

describe('a recovery code', () => {
  it('is read however it is typed', () => {
    const code = recoveryCode(randomBytes(10));
    expect(code).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
    for (const typed of [code, code.toUpperCase(), code.replace('-', ' '), ` ${code.replace('-', '')} `])
      expect(plainCode(typed)).toBe(plainCode(code));
  });
});

describe('a code of the telephone', () => {
  it('is taken one step early or late, and never twice', () => {
    const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.integer({ min: -5, max: 5 }), (moment, drift) => {
        const step = stepAt(moment) + drift;
        expect(stepsToTry(moment, 0).includes(step)).toBe(Math.abs(drift) <= 1);
        expect(stepsToTry(moment, step)).not.toContain(step);
      }),
    );
  });
});
