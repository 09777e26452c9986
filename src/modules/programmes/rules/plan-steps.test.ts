import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssignmentState, assignmentStates, canMove } from './assignment.ts';
import { afterStep, planSteps } from './plan-steps.ts';

const walk = (steps: readonly (typeof planSteps)[number][]): (AssignmentState | undefined)[] => {
  let state: AssignmentState = 'open';
  return steps.map((step) => {
    const next = afterStep(state, step);
    if (next) state = next;
    return next;
  });
};

describe('a plan', () => {
  it('goes up, comes back with reasons, goes up again and is accepted', () => {
    expect(walk(['upload', 'hand-over', 'submit', 'return', 'upload', 'submit', 'accept'])).toEqual([
      'draft',
      'ready',
      'submitted',
      'returned',
      'returned',
      'submitted',
      'accepted',
    ]);
  });

  it('may be taken back from the head, and is not handed over twice', () => {
    expect(walk(['upload', 'hand-over', 'hand-over', 'take-back'])).toEqual(['draft', 'ready', undefined, 'draft']);
  });

  it('is left alone once sent, accepted or waived', () => {
    for (const state of ['submitted', 'accepted', 'waived'] as const) {
      for (const step of ['upload', 'hand-over', 'take-back', 'submit'] as const) {
        expect(afterStep(state, step), `${step} when ${state}`).toBeUndefined();
      }
    }
  });

  it('moves only as an assignment may', () => {
    fc.assert(
      fc.property(fc.constantFrom(...assignmentStates), fc.constantFrom(...planSteps), (state, step) => {
        const next = afterStep(state, step);
        return next === undefined || canMove(state, next);
      }),
    );
  });
});
