import { type AssignmentState, canMove } from './assignment.ts';

export const planSteps = ['upload', 'hand-over', 'take-back', 'submit', 'return', 'accept'] as const;
export type PlanStep = (typeof planSteps)[number];

/**
 * The state a step leads to, or undefined when the step is not open now. A new file put in after a return leaves the
 * plan returned, so that the reasons and the day of the return stay in sight until it is handed over.
 */
export function afterStep(state: AssignmentState, step: PlanStep): AssignmentState | undefined {
  const to = (next: AssignmentState) => (canMove(state, next) ? next : undefined);
  switch (step) {
    case 'upload':
      return state === 'returned' ? 'returned' : to('draft');
    case 'hand-over':
      return state === 'ready' ? undefined : to('ready');
    case 'take-back':
      return state === 'ready' ? 'draft' : undefined;
    case 'submit':
      return to('submitted');
    case 'return':
      return to('returned');
    case 'accept':
      return to('accepted');
  }
}

/** Whether a step sends or hands over a file, so that there must be one not yet sent. */
export const needsFile = (step: PlanStep): boolean => step === 'hand-over' || step === 'submit';
