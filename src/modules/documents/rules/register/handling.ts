import type { PlainDate } from '#base/date.ts';

/** How far a document that arrived was dealt with (Nghị định 30/2020/NĐ-CP, Điều 23 và Điều 24). */
export const handlingStates = ['new', 'passed', 'at-work', 'done'] as const;
export type HandlingState = (typeof handlingStates)[number];

/** What somebody does with a document that arrived. `direct`: a leader's opinion, which may pass it on as well. */
export const handlingSteps = ['pass', 'begin', 'direct', 'finish', 'reopen'] as const;
export type HandlingStep = (typeof handlingSteps)[number];

/** The state after a step; undefined where the step cannot be taken. `passes`: the step names who deals with it. */
export function afterStep(state: HandlingState, step: HandlingStep, passes: boolean): HandlingState | undefined {
  if (state === 'done') return step === 'reopen' ? 'at-work' : undefined;
  switch (step) {
    case 'pass':
      return passes ? 'passed' : undefined;
    case 'direct':
      return passes ? 'passed' : state;
    case 'begin':
      return state === 'passed' ? 'at-work' : undefined;
    case 'finish':
      return 'done';
    case 'reopen':
      return undefined;
  }
}

/** The steps that can be taken in a state, in the order in which they are offered. */
export const stepsIn = (state: HandlingState): HandlingStep[] =>
  handlingSteps.filter((step) => afterStep(state, step, true) !== undefined);

/** Whether the limit has passed without the document being dealt with; the limit day itself is still in time. */
export const isOverdue = (state: HandlingState, limit: PlainDate | null, today: PlainDate): boolean =>
  state !== 'done' && limit !== null && limit < today;
