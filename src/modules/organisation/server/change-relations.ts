import { addDays, type PlainDate } from '#base/date.ts';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { organisationContract } from '../contract.ts';
import { type FurtherColumn, furtherColumns, whyUnfit } from '../rules/further-relations.ts';
import { needAdministration } from './administer.ts';
import { holdsOn, relationsRevisionOf } from './read-unit.ts';
import { maySee } from './see-units.ts';
import { insertRelation, selectAbove, selectUnit } from './unit-store.ts';
import { type DatedRelation, lockUnit, selectLastDays, selectRelations, supersedeRelation } from './unit-time-store.ts';
import { isBelow } from './unit-tree-store.ts';

type Change = (typeof organisationContract)['changeRelations'];

const kept = { secondReceiver: ['reports_to', 2], liesIn: ['lies_in', 1], partner: ['partners_with', 1] } as const;
const unfitCodes = {
  secondReceiver: 'unit-receiver-unfit',
  liesIn: 'unit-place-unfit',
  partner: 'unit-partner-unfit',
} as const;

/** Refuses a unit that cannot be the second receiver, or the place, of another from a day on. */
async function needFit(work: Work, unitId: Id, column: FurtherColumn, otherId: Id, from: PlainDate): Promise<string> {
  if (!(await maySee(work, otherId, from))) throw new Refusal('not-found');
  const other = await selectUnit(work.tx, otherId, from);
  const receivers = await selectAbove(work.tx, unitId, 'reports_to', from);
  const isFirst = column === 'secondReceiver' && receivers[0]?.unitId === otherId;
  const isEnding = (await selectLastDays(work.tx, [otherId])).has(otherId);
  const unfit =
    !other || isFirst || isEnding || whyUnfit(column, other.kind) || (await isBelow(work.tx, otherId, [unitId], from));
  if (!other || unfit) {
    throw new Refusal(unfitCodes[column], { name: other?.name ?? 'Đơn vị này' });
  }
  return other.name;
}

/** What one relation is from a day on, until the next change that is known already; undefined when it is that already. */
async function changeOne(
  work: Work,
  unitId: Id,
  column: FurtherColumn,
  all: readonly DatedRelation[],
  { from, otherId }: { from: PlainDate; otherId: Id | null },
): Promise<{ before: string | null; after: string | null } | undefined> {
  const [relation, rank] = kept[column];
  const rows = all.filter((row) => row.relation === relation && row.rank === rank);
  const held = rows.find((row) => holdsOn(row, from));
  if ((held?.otherId ?? null) === otherId) return undefined;
  const name = otherId && (await needFit(work, unitId, column, otherId, from));
  const by = { now: work.now, newId: () => work.newId(), personId: work.person.personId };
  if (held) {
    await supersedeRelation(work.tx, unitId, held.id, work.now);
    if (held.validFrom < from) {
      const { otherId: former, validFrom } = held;
      const validTo = addDays(from, -1);
      await insertRelation(work.tx, by, unitId, { relation, rank, otherId: former, validFrom, validTo });
    }
  }
  if (otherId) {
    const [next] = rows
      .map((row) => row.validFrom)
      .filter((day) => day > from)
      .sort();
    const last = (await selectLastDays(work.tx, [unitId])).get(unitId) ?? null;
    const validTo = held ? held.validTo : next ? addDays(next, -1) : last;
    await insertRelation(work.tx, by, unitId, { relation, rank, otherId, validFrom: from, validTo });
  }
  return { before: held?.otherName ?? null, after: name };
}

/**
 * The second receiver, the place and the police of a unit from a day on; null for none. The first receiver and the governing body
 * are no matter of one unit: they change with a reorganisation.
 */
export async function changeRelations(work: Work, unitId: Id, body: BodyOf<Change>): Promise<ReplyOf<Change>> {
  await needAdministration(work, unitId);
  await lockUnit(work.tx, unitId);
  const all = await selectRelations(work.tx, unitId, body.from);
  if (relationsRevisionOf(all) !== body.revision) throw new Refusal('stale');
  if (!(await selectUnit(work.tx, unitId, body.from))) throw new Refusal('not-found');
  const before: Record<string, string | null> = {};
  const after: Record<string, string | null> = {};
  for (const column of furtherColumns) {
    const otherId = body[column];
    if (otherId === undefined) continue;
    const changed = await changeOne(work, unitId, column, all, { from: body.from, otherId });
    if (!changed) continue;
    before[column] = changed.before;
    after[column] = changed.after;
  }
  if (Object.keys(after).length === 0) throw new Refusal('unit-unchanged');
  await work.record({
    unitId,
    subjectKind: 'unit',
    subjectId: unitId,
    action: 'change-relations',
    before,
    after: { ...after, from: body.from },
    ...(body.note ? { note: body.note } : {}),
  });
  return { revision: relationsRevisionOf(await selectRelations(work.tx, unitId, body.from)) };
}
