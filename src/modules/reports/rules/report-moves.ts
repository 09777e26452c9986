import {
  type AssignmentState,
  type CorrectionState,
  canMove,
  isEditable,
} from '#modules/programmes/rules/assignment.ts';

/** Where a report stands: its state, and the correction that may run beside an accepted one. */
export interface Standing {
  readonly state: AssignmentState;
  readonly correction: CorrectionState | null;
  /** The office asked for the correction that runs. */
  readonly correctionAsked?: boolean;
}

/** What moves a report; each but `save` stands in history under this name. */
export const moves = [
  'save',
  'hand-over',
  'take-back',
  'submit',
  'return',
  'accept',
  'open-correction',
  'request-correction',
  'abandon-correction',
  'withdraw-request',
] as const;
export type Move = (typeof moves)[number];

/** The standing after a move, or undefined when the move is not open now. */
export function moved(from: Standing, move: Move): Standing | undefined {
  const { state, correction } = from;
  const corrects = state === 'accepted' && correction !== null;
  const to = (next: AssignmentState): Standing | undefined =>
    canMove(state, next) ? { state: next, correction } : undefined;
  const correct = (next: CorrectionState | null): Standing => ({ state, correction: next });
  switch (move) {
    case 'save':
      if (!isEditable(state, correction)) return undefined;
      if (corrects) return correct(correction === 'asked' ? 'draft' : correction);
      return state === 'open' ? to('draft') : { state, correction };
    case 'hand-over':
      return state === 'ready' ? undefined : to('ready');
    case 'take-back':
      return state === 'ready' ? to('draft') : undefined;
    case 'submit':
      if (corrects) return isEditable(state, correction) ? correct('submitted') : undefined;
      return to('submitted');
    case 'return':
      if (corrects) return correction === 'submitted' ? correct('returned') : undefined;
      return state === 'submitted' ? to('returned') : undefined;
    case 'accept':
      if (corrects) return correction === 'submitted' ? correct(null) : undefined;
      return to('accepted');
    case 'open-correction':
      return state === 'accepted' && (correction === null || correction === 'asked') ? correct('draft') : undefined;
    case 'request-correction':
      return state === 'accepted' && correction === null ? correct('asked') : undefined;
    // What was submitted is under review; what the office asked for stays asked.
    case 'abandon-correction':
      if (!corrects || (correction !== 'draft' && correction !== 'returned')) return undefined;
      return correct(from.correctionAsked ? 'asked' : null);
    case 'withdraw-request':
      return corrects && correction === 'asked' ? correct(null) : undefined;
  }
}

export const mayMove = (from: Standing, move: Move): boolean => moved(from, move) !== undefined;
