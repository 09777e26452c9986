import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#base/date.ts';
import { type Permission, permissions, type Relation, relationOf } from '#base/permission.ts';
import { noon, testDatabase } from '#test/database/test-database.ts';
import { Work } from './work.ts';

const allPermissions = Object.keys(permissions) as Permission[];
const BEGIN = '2026-01-01';
const DAYS = 10;
const UNITS = 7;

interface Link {
  readonly below: number;
  readonly above: number;
  readonly relation: Relation;
  readonly first: number;
  /** Undefined: until further notice. */
  readonly last: number | undefined;
  /** Found wrong later: it never held. */
  readonly superseded: boolean;
}

const link = fc
  .record({
    below: fc.integer({ min: 1, max: UNITS - 1 }),
    up: fc.nat(),
    relation: fc.constantFrom<Relation>('reports_to', 'governed_by', 'lies_in'),
    first: fc.nat({ max: DAYS - 1 }),
    length: fc.option(fc.nat({ max: 6 }), { nil: undefined }),
    superseded: fc.boolean(),
  })
  // A unit stands below an earlier one, so that there is no circle.
  .map(({ below, up, first, length, relation, superseded }): Link => {
    const last = length === undefined ? undefined : first + length;
    return { below, above: up % below, relation, first, last, superseded: superseded && first % 3 === 0 };
  });
const grant = fc.record({ unit: fc.nat({ max: UNITS - 1 }), held: fc.subarray(allPermissions) });
const world = fc.record({
  links: fc.array(link, { minLength: 3, maxLength: 16 }),
  grants: fc.array(grant, { minLength: 1, maxLength: 3 }),
  day: fc.nat({ max: DAYS + 2 }),
});

/** The unit and everything above it along a relation on a day. */
function reached(links: readonly Link[], unit: number, relation: Relation, day: number): Set<number> {
  const found = new Set([unit]);
  for (const at of found) {
    for (const one of links) {
      const holds = !one.superseded && one.first <= day && day <= (one.last ?? Number.POSITIVE_INFINITY);
      if (holds && one.below === at && one.relation === relation) found.add(one.above);
    }
  }
  return found;
}

describe('a right', async () => {
  const { db } = await testDatabase();
  const dayOf = (day: number) => addDays(BEGIN, day);

  it('reaches exactly the units below along the relation of its permission, on the day', async () => {
    let granted = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(world, async ({ links, grants, day }) => {
        const ids = Array.from({ length: UNITS }, () => randomUUID());
        const idOf = (unit: number) => ids[unit] ?? '';
        const now = noon(dayOf(day));
        await db
          .insertInto('unit')
          .values(ids.map((id) => ({ id, created_at: now })))
          .execute();
        await db
          .insertInto('unit_relation')
          .values(
            links.map(({ below, above, relation, first, last, superseded }) => ({
              unit_id: idOf(below),
              id: randomUUID(),
              relation,
              other_id: idOf(above),
              valid_from: dayOf(first),
              valid_to: last === undefined ? null : dayOf(last),
              recorded_at: now,
              superseded_at: superseded ? now : null,
            })),
          )
          .execute();
        const caller = {
          personId: randomUUID(),
          fullName: 'Lý Thị Sao',
          grants: grants.map(({ unit, held }) => ({
            id: randomUUID(),
            unitId: idOf(unit),
            role: 'officer',
            permissions: held,
          })),
        };
        await db.transaction().execute(async (tx) => {
          const work = new Work(tx, now, caller);
          for (const permission of allPermissions) {
            for (let unit = 0; unit < UNITS; unit += 1) {
              const above = reached(links, unit, relationOf(permission), day);
              const expected = grants.some((one) => one.held.includes(permission) && above.has(one.unit));
              expect(await work.may(permission, idOf(unit)), `${permission} on ${unit}`).toBe(expected);
              if (expected) granted += 1;
              else refused += 1;
            }
          }
        });
      }),
      { numRuns: 40, seed: 20_260_302 },
    );
    expect(Math.min(granted, refused)).toBeGreaterThan(500);
  });

  it('never grows downward: what is held below is not held above', async () => {
    const [top, middle, bottom] = [randomUUID(), randomUUID(), randomUUID()];
    const now = noon(BEGIN);
    await db
      .insertInto('unit')
      .values([top, middle, bottom].map((id) => ({ id, created_at: now })))
      .execute();
    for (const [below, above] of [
      [middle, top],
      [bottom, middle],
    ] as const) {
      for (const relation of ['reports_to', 'governed_by'] as const) {
        const row = { unit_id: below, id: randomUUID(), relation, other_id: above };
        await db
          .insertInto('unit_relation')
          .values({ ...row, valid_from: BEGIN, recorded_at: now })
          .execute();
      }
    }
    const held = [{ id: randomUUID(), unitId: middle, role: 'officer', permissions: allPermissions }];
    await db.transaction().execute(async (tx) => {
      const work = new Work(tx, now, { personId: randomUUID(), fullName: 'Lý Thị Sao', grants: held });
      for (const permission of allPermissions) {
        expect([
          await work.may(permission, top),
          await work.may(permission, middle),
          await work.may(permission, bottom),
        ]).toEqual([false, true, true]);
      }
    });
  });
});
