import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterStep, type HandlingState, handlingStates, handlingSteps, isOverdue, stepsIn } from './handling.ts';

describe('dealing with a document that arrived', () => {
  it('goes from new through passed and at work to done, and can be reopened', () => {
    let state: HandlingState | undefined = 'new';
    for (const step of ['pass', 'begin', 'finish', 'reopen', 'finish'] as const) {
      state = state && afterStep(state, step, true);
    }
    expect(state).toBe('done');
  });

  it('keeps its place when a leader says something without naming who deals with it', () => {
    for (const state of ['new', 'passed', 'at-work'] as const) {
      expect([afterStep(state, 'direct', false), afterStep(state, 'direct', true)]).toEqual([state, 'passed']);
    }
    expect(afterStep('new', 'pass', false)).toBeUndefined();
  });

  it('offers exactly the steps that can be taken, and none but reopening once it is done', () => {
    expect(stepsIn('done')).toEqual(['reopen']);
    expect(stepsIn('new')).toEqual(['pass', 'direct', 'finish']);
    const anything = fc.tuple(fc.constantFrom(...handlingStates), fc.constantFrom(...handlingSteps));
    fc.assert(
      fc.property(anything, ([state, step]) => {
        expect(stepsIn(state).includes(step)).toBe(afterStep(state, step, true) !== undefined);
      }),
    );
  });

  it('is late from the day after its limit until it is done', () => {
    expect(isOverdue('passed', '2026-03-02', '2026-03-02')).toBe(false);
    expect(isOverdue('passed', '2026-03-02', '2026-03-03')).toBe(true);
    expect(isOverdue('new', null, '2026-03-03')).toBe(false);
    expect(isOverdue('done', '2026-03-02', '2026-03-03')).toBe(false);
  });
});
