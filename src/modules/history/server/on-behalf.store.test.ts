import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { idFrom } from '#base/id.ts';
import { delegatedPermissions } from '#modules/accounts/rules/delegation.ts';
import { withClient } from '#platform/database/open.ts';
import { type Caller, Work } from '#platform/work.ts';
import { callerOf, inWork, noon, testDatabase } from '#test/database/test-database.ts';
import { personas, units } from '#test/personas/personas.ts';
import { recordFirst, verifyChain } from './chain.ts';
import { closeEditingSpells, keepEditingSpell } from './editing-spells.ts';
import { selectChain } from './history-store.ts';

const now = noon('2026-03-02');
const { schoolHead } = personas;
const onBehalfOf = { personId: schoolHead.personId, fullName: schoolHead.fullName };

/** The officer of the school, who stands in for its head. */
function deputy(): Caller {
  const officer = callerOf('schoolOfficer');
  if (!officer) throw new Error('There is no such persona');
  const lent = { id: idFrom(now, randomBytes(10)), unitId: units.secondary, role: 'head', onBehalfOf };
  return { ...officer, grants: [...officer.grants, { ...lent, permissions: delegatedPermissions('head') }] };
}

describe('work in the place of somebody else', async () => {
  const database = await testDatabase();
  const newThing = () => ({
    unitId: units.secondary,
    subjectKind: 'report',
    subjectId: idFrom(now, randomBytes(10)),
  });
  const chain = (thing: ReturnType<typeof newThing>) =>
    inWork(database.db, 'schoolHead', now, (work) => selectChain(work.tx, thing));
  const verdict = (thing: ReturnType<typeof newThing>) =>
    inWork(database.db, 'schoolHead', now, (work) => verifyChain(work, thing));

  it('stands in history where only the delegated role gave the right, one by one and in a batch, and proves itself', async () => {
    const [thing, batch] = [newThing(), newThing()];
    await database.db.transaction().execute(async (tx) => {
      const work = new Work(tx, now, deputy());
      // One's own role answers first.
      await work.needHere('report.write', units.secondary);
      await work.record({ ...thing, action: 'create' });
      await work.needHere('report.submit', units.secondary);
      await work.record({ ...thing, action: 'submit', after: { state: 'submitted' } });
      await recordFirst(work, [{ ...batch, action: 'create', after: { state: 'open' } }]);
    });
    expect((await chain(thing)).map(({ personName, onBehalfName }) => [personName, onBehalfName])).toEqual([
      [personas.schoolOfficer.fullName, null],
      [personas.schoolOfficer.fullName, schoolHead.fullName],
    ]);
    expect((await chain(batch)).map((row) => row.onBehalfOf)).toEqual([schoolHead.personId]);
    for (const one of [thing, batch]) {
      expect(await verdict(one)).toEqual({ brokenAt: undefined, unproven: [], erased: [] });
    }
  });

  it('counts by the permission the endpoint declares, not by what was looked up beside it', async () => {
    const thing = newThing();
    await database.db.transaction().execute(async (tx) => {
      const work = new Work(tx, now, deputy());
      work.declared = 'report.write';
      expect(work.mayHere('report.submit', units.secondary)).toBe(true);
      await work.need('report.write', units.secondary);
      await work.record({ ...thing, action: 'create' });
    });
    expect((await chain(thing)).map((row) => row.onBehalfOf)).toEqual([null]);
  });

  it('goes with what was typed', async () => {
    const thing = newThing();
    await database.db.transaction().execute(async (tx) => {
      const work = new Work(tx, now, deputy());
      await work.needHere('report.submit', units.secondary);
      await keepEditingSpell(work, { ...thing, before: { a: 1 }, after: { a: 2 } });
      await closeEditingSpells(work, thing.unitId, thing.subjectKind, thing.subjectId);
    });
    expect((await chain(thing)).map((row) => row.onBehalfName)).toEqual([schoolHead.fullName]);
    expect((await verdict(thing)).unproven).toEqual([]);
  });

  it('cannot be taken away from a row, or added to one, unseen', async () => {
    const [with_, without] = [newThing(), newThing()];
    await database.db.transaction().execute(async (tx) => {
      const work = new Work(tx, now, deputy());
      await work.record({ ...without, action: 'create' });
      await work.needHere('report.submit', units.secondary);
      await work.record({ ...with_, action: 'submit' });
    });
    const set = (thing: ReturnType<typeof newThing>, value: string | null) =>
      withClient(database.owner, (client) =>
        client.query('update history set on_behalf_of = $2 where subject_id = $1', [thing.subjectId, value]),
      );
    await set(with_, null);
    await set(without, schoolHead.personId);
    expect([(await verdict(with_)).brokenAt, (await verdict(without)).brokenAt]).toEqual([1, 1]);
  });
});
