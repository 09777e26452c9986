import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionedIn, stepsAbout } from './mentioned.ts';
import { groupSteps, movesOf, replaceSteps } from './step-groups.ts';
import type { ReformStep } from './steps.ts';

const ids = fc.constantFrom('a', 'b', 'c', 'd');
const relation = fc.constantFrom('reports_to' as const, 'governed_by' as const, 'lies_in' as const);
const step: fc.Arbitrary<ReformStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ step: fc.constant('move' as const), unitId: ids, relation, toId: ids }) },
  fc.record({ step: fc.constant('move' as const), unitId: ids, relation, toId: ids, rank: fc.constantFrom(2, 3) }),
  fc.record({ step: fc.constant('close' as const), unitId: ids }),
  fc.record({ step: fc.constant('rename' as const), unitId: ids, name: fc.string() }),
  fc.record({ step: fc.constant('merge' as const), unitIds: fc.array(ids), intoId: ids }),
);
const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);

describe('steps told in groups', () => {
  it('say every step once, in an order in which groups begin', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const groups = groupSteps(steps);
        expect(sorted(groups.flatMap(({ indexes }) => [...indexes]))).toEqual(steps.map((_, index) => index));
        const firsts = groups.map(({ indexes }) => indexes[0] ?? -1);
        expect(firsts).toEqual(sorted(firsts));
        for (const group of groups) {
          if (group.group === 'single') continue;
          const said = movesOf(group.unitIds, group.relations, group.toId, group.rank).map((one) =>
            JSON.stringify(one),
          );
          const stood = group.indexes.map((index) => steps[index]);
          // The key order of a step of the list may differ; what it says may not.
          const plain = stood.map((one) => {
            if (one?.step !== 'move') return '';
            const { unitId, relation: along, toId, rank } = one;
            return JSON.stringify({ step: 'move', unitId, relation: along, toId, ...(rank ? { rank } : {}) });
          });
          expect(plain.sort()).toEqual(said.sort());
        }
      }),
    );
  });

  it('tell schools that go to one commune along two relations in one line', () => {
    const steps = [
      ...movesOf(['a', 'b'], ['reports_to', 'governed_by'], 'x'),
      ...movesOf(['c'], ['reports_to'], 'x'),
      ...movesOf(['d'], ['governed_by', 'reports_to'], 'x'),
    ];
    const groups = groupSteps(steps);
    expect(groups.map((one) => (one.group === 'moves' ? one.unitIds : []))).toEqual([['a', 'b', 'd'], ['c']]);
  });

  it('are replaced where they stood, and the others stay', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), fc.array(step), (steps, by) => {
        const [group] = groupSteps(steps);
        const after = replaceSteps(steps, group?.indexes ?? [], by);
        const rest = steps.filter((_, index) => !group?.indexes.includes(index));
        expect(after).toEqual([...by, ...rest]);
        expect(replaceSteps(steps, [], by)).toEqual([...steps, ...by]);
      }),
    );
  });

  it('are found by any unit they speak of', () => {
    fc.assert(
      fc.property(fc.array(step), ids, (steps, unitId) => {
        const about = stepsAbout(steps, unitId);
        steps.forEach((one, index) => {
          expect(about.includes(index)).toBe(mentionedIn(one).includes(unitId));
        });
      }),
    );
    expect(mentionedIn({ step: 'split', unitId: 'a', parts: [{ unitId: 'b', part: 'x' }] })).toEqual(['a', 'b']);
    expect(mentionedIn({ step: 'hand-over', fromId: 'a', toId: 'b' })).toEqual(['a', 'b']);
  });
});
