import { maxDate, type PlainDate } from '#base/date.ts';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { organisationContract } from '../contract.ts';
import { defaultGovernor, parentKindsOf } from '../rules/default-relations.ts';
import type { UnitFacts } from '../rules/unit-draft.ts';
import { addUnits } from './add-units.ts';
import { needAdministration } from './administer.ts';
import { maySee } from './see-units.ts';
import { needSoundFacts } from './sound-facts.ts';
import { selectAbove, selectUnit } from './unit-store.ts';
import { selectFacts } from './unit-time-store.ts';

type Add = (typeof organisationContract)['addUnit'];

/** The first day on which something is known of a unit. */
async function sinceOf(work: Work, unitId: Id): Promise<PlainDate> {
  const [first] = await selectFacts(work.tx, unitId);
  if (!first) throw new Refusal('not-found');
  return first.validFrom;
}

/** Adds one unit below another, true from a day on. */
export async function addUnit(work: Work, body: BodyOf<Add>): Promise<ReplyOf<Add>> {
  const { from, kind, reportsTo } = body;
  await needAdministration(work, reportsTo);
  const parent = await selectUnit(work.tx, reportsTo, work.today);
  if (!parent) throw new Refusal('not-found');
  if (!parentKindsOf(kind).includes(parent.kind)) throw new Refusal('unit-parent-unfit', { parent: parent.name });
  const facts = await needSoundFacts(work, { ...body.facts, kind }, reportsTo, work.today);
  const governor =
    body.governedBy ?? (await usualGovernor(work, { kind, parentId: reportsTo, parentKind: parent.kind, from }));
  if (body.governedBy && !(await maySeeGovernor(work, body.governedBy))) throw new Refusal('not-found');
  const relation = async (along: 'reports_to' | 'governed_by', otherId: Id) => ({
    relation: along,
    otherId,
    validFrom: maxDate(from, await sinceOf(work, otherId)),
  });
  const relations = [await relation('reports_to', reportsTo)];
  if (governor) relations.push(await relation('governed_by', governor));
  const unitId = work.newId();
  await addUnits(work, [{ ...facts, unitId, validFrom: from, relations }]);
  return { unitId };
}

interface NewUnder {
  readonly kind: UnitFacts['kind'];
  readonly parentId: Id;
  readonly parentKind: UnitFacts['kind'];
  readonly from: PlainDate;
}

async function usualGovernor(work: Work, { kind, parentId, parentKind, from }: NewUnder) {
  const usual = defaultGovernor(kind, parentKind, from);
  if (usual === 'parent') return parentId;
  if (usual === 'none') return undefined;
  const [above] = await selectAbove(work.tx, parentId, 'governed_by', work.today);
  return above?.unitId;
}

/** A body may be named as governing when the caller sees it, or it governs one of the caller's units. */
async function maySeeGovernor(work: Work, unitId: Id): Promise<boolean> {
  if (await maySee(work, unitId, work.today)) return true;
  for (const root of work.rootsFor('unit.read')) {
    const above = await selectAbove(work.tx, root, 'governed_by', work.today);
    if (above.some((unit) => unit.unitId === unitId)) return true;
  }
  return false;
}
