import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delegatedPermissions, partsOf } from './delegation.ts';
import { type Holding, heldOver, type Reach, rolesToGiveOver } from './giving.ts';
import { permissionsOf, type Role, roleFits, roleNames, type Side } from './roles.ts';

const UNITS = 8;

interface World {
  /** For each unit but the first, whom it reports to and who governs it: an earlier one. */
  readonly reportsTo: readonly number[];
  readonly governedBy: readonly number[];
  readonly sides: readonly Side[];
  readonly grants: readonly { readonly person: number; readonly unit: number; readonly role: Role }[];
  /** Tries to give: by whom, to whom, which role, where. */
  readonly tries: readonly { readonly by: number; readonly to: number; readonly unit: number; readonly role: Role }[];
}

const unit = fc.nat({ max: UNITS - 1 });
const person = fc.nat({ max: 3 });
const above = fc.tuple(...Array.from({ length: UNITS - 1 }, (_, index) => fc.nat({ max: index })));
const givers: Role[] = [...Array(8).fill('head'), ...Array(3).fill('administrator')];
const world: fc.Arbitrary<World> = fc.record({
  reportsTo: above,
  governedBy: above,
  sides: fc.array(fc.constantFrom<Side>('office', 'school'), { minLength: UNITS, maxLength: UNITS }),
  // Heads and administrators often: nobody else gives anything.
  grants: fc.array(fc.record({ person, unit, role: fc.constantFrom(...roleNames, ...givers) }), {
    minLength: 1,
    maxLength: 8,
  }),
  tries: fc.array(fc.record({ by: person, to: person, unit, role: fc.constantFrom(...roleNames) }), { maxLength: 40 }),
});

const upFrom = (parents: readonly number[], start: number): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let at: number | undefined = start; at !== undefined; at = at === 0 ? undefined : parents[at - 1]) {
    found.add(`${at}`);
  }
  return found;
};
const reachIn = ({ reportsTo, governedBy }: World, at: number): Reach => ({
  reports_to: upFrom(reportsTo, at),
  governed_by: upFrom(governedBy, at),
});
const holding = (role: Role, at: number, more: Partial<Holding> = {}): Holding => ({
  unitId: `${at}`,
  role,
  permissions: permissionsOf(role),
  ...more,
});
const all = Array.from({ length: UNITS }, (_, index) => index);

/** Gives what may be given, one try after the other. */
function play(world: World, first: readonly Holding[][]): Holding[][] {
  const held = first.map((list) => [...list]);
  for (const { by, to, unit: at, role } of world.tries) {
    if (rolesToGiveOver(held[by] ?? [], reachIn(world, at), world.sides[at]).includes(role)) {
      held[to]?.push(holding(role, at));
    }
  }
  return held;
}
const startOf = ({ grants }: World): Holding[][] =>
  [0, 1, 2, 3].map((one) => grants.filter(({ person }) => person === one).map(({ role, unit }) => holding(role, unit)));

describe('who gives which role where', () => {
  it('gives no permission over a unit that nobody with the right to invite there held, unless an administrator appoints', () => {
    let given = 0;
    fc.assert(
      fc.property(world, (one) => {
        const start = startOf(one);
        const after = play(one, start);
        given += after.flat().length - start.flat().length;
        for (const at of all) {
          const reach = reachIn(one, at);
          const inviters = start.filter((list) => heldOver(list, reach).has('person.invite'));
          const appointed = start
            .flat()
            .some(({ role, unitId }) => role === 'administrator' && reach.governed_by.has(unitId));
          // What stands above along the reporting relation may be appointed by the administrator of that unit.
          const appointedAbove = all.some(
            (up) =>
              reach.reports_to.has(`${up}`) &&
              start
                .flat()
                .some(({ role, unitId }) => role === 'administrator' && reachIn(one, up).governed_by.has(unitId)),
          );
          if (appointed || appointedAbove) continue;
          const before = new Set(start.flatMap((list) => [...heldOver(list, reach)]));
          const now = new Set(after.flatMap((list) => [...heldOver(list, reach)]));
          expect([...now].filter((permission) => !before.has(permission))).toEqual([]);
          if (inviters.length === 0) {
            const here = (lists: readonly Holding[][]) =>
              lists.flat().filter(({ unitId }) => unitId === `${at}`).length;
            expect(here(after)).toBe(here(start));
          }
        }
      }),
      { numRuns: 1500, seed: 20_260_302 },
    );
    expect(given).toBeGreaterThan(500);
  });

  it('gives only what fits the unit, only below the own units, and never what is held for somebody else', () => {
    fc.assert(
      fc.property(world, (one) => {
        for (const at of all) {
          const reach = reachIn(one, at);
          for (const list of startOf(one)) {
            const given = rolesToGiveOver(list, reach, one.sides[at]);
            expect(given.every((role) => roleFits(role, one.sides[at] ?? 'office'))).toBe(true);
            if (given.length > 0) expect(list.some(({ unitId }) => reach.governed_by.has(unitId))).toBe(true);
            const lent = list.map((grant) => ({ ...grant, onBehalfOf: { personId: 'x' } }));
            expect(rolesToGiveOver(lent, reach, one.sides[at])).toEqual([]);
          }
        }
      }),
      { numRuns: 200, seed: 20_260_303 },
    );
  });

  it('a head gives the roles of the school, and sensitive figures only when seeing them', () => {
    const reach: Reach = { reports_to: new Set(['1']), governed_by: new Set(['1']) };
    const plain = rolesToGiveOver([holding('head', 1)], reach, 'school');
    expect(plain).toEqual(['school-officer', 'head', 'class-teacher', 'guard', 'police-liaison', 'sender']);
    const seeing = rolesToGiveOver([holding('head', 1), holding('sensitive-reader', 1)], reach, 'school');
    expect(seeing).toContain('sensitive-reader');
    expect(rolesToGiveOver([holding('school-officer', 1)], reach, 'school')).toEqual([]);
  });
});

describe('what is delegated for a leave', () => {
  it('is the work, or a smaller part of it, never the right to decide who works in the unit', () => {
    expect(partsOf('head')).toEqual(['school-officer', 'head', 'sender']);
    expect(partsOf('leader')).toEqual(['leader', 'sender']);
    expect(partsOf('administrator')).toEqual([]);
    for (const role of roleNames) {
      expect(delegatedPermissions(role)).not.toContain('person.invite');
      for (const part of partsOf(role)) {
        expect(permissionsOf(role)).toEqual(expect.arrayContaining([...delegatedPermissions(part)]));
      }
    }
  });
});
