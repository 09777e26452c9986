import type { Id } from '#base/id.ts';
import type { ReformStep } from './steps.ts';

/** Every unit a step speaks of: those it changes first, then those it leads to. */
export function mentionedIn(step: ReformStep): Id[] {
  switch (step.step) {
    case 'open':
      return [step.unitId, ...step.places.map(({ otherId }) => otherId)];
    case 'close':
    case 'rename':
    case 're-kind':
      return [step.unitId];
    case 'move':
      return [step.unitId, step.toId];
    case 'merge':
      return [...step.unitIds, step.intoId];
    case 'split':
      return [step.unitId, ...step.parts.map(({ unitId }) => unitId)];
    case 'hand-over':
      return [step.fromId, step.toId];
  }
}

/** The places in a list of steps of those that speak of a unit. */
export const stepsAbout = (steps: readonly ReformStep[], unitId: Id): number[] =>
  steps.flatMap((step, index) => (mentionedIn(step).includes(unitId) ? [index] : []));
