import type { Id } from '#base/id.ts';
import { mentionedIn } from '../../rules/reform/mentioned.ts';
import type { StepGroup } from '../../rules/reform/step-groups.ts';

/** For every unit the group that does something to it first; one that only leads to it when none does. */
export function groupsByUnit(groups: readonly StepGroup[]): ReadonlyMap<Id, StepGroup> {
  const acting = new Map<Id, StepGroup>();
  const leading = new Map<Id, StepGroup>();
  const note = (map: Map<Id, StepGroup>, id: Id, group: StepGroup) => {
    if (!map.has(id)) map.set(id, group);
  };
  for (const group of groups) {
    if (group.group === 'moves') {
      for (const id of group.unitIds) note(acting, id, group);
      note(leading, group.toId, group);
      continue;
    }
    const { step } = group;
    const changed = step.step === 'merge' ? step.unitIds : [step.step === 'hand-over' ? step.fromId : step.unitId];
    for (const id of changed) note(acting, id, group);
    for (const id of mentionedIn(step)) note(leading, id, group);
  }
  return new Map([...leading, ...acting]);
}
