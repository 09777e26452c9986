import type { Id } from '#base/id.ts';
import { permissionsOf } from '#modules/accounts/rules/roles.ts';
import { type GrantOn, selectGrantsOn } from '#modules/accounts/server/public.ts';
import { countCarried, countGoing } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import { applySteps } from '../../rules/reform/apply-steps.ts';
import { compareStructures, type UnitChange } from '../../rules/reform/compare-structures.ts';
import { receiverChanges, takenOver } from '../../rules/reform/receiver-changes.ts';
import { type ReformFinding, reformFinding } from '../../rules/reform/reform-findings.ts';
import { rightsEffect } from '../../rules/reform/rights-effect.ts';
import type { Reform } from '../../rules/reform/steps.ts';
import { placesAlong, type Structure } from '../../rules/reform/structure.ts';
import { namesTold, tellingWords } from '../../rules/tell-apart.ts';
import { administered } from './administered.ts';
import { idsOf, judgeKnown, type Planned } from './judge-known.ts';
import { seenOn } from './seen-units.ts';
import { selectStructure } from './structure-store.ts';

/** A reform carried through in thought. */
export interface Rehearsed extends Planned {
  readonly findings: readonly ReformFinding[];
  readonly grants: readonly GrantOn[];
  /** The units the caller administers. */
  readonly mine: ReadonlySet<Id>;
}

/** What a reform would do as things stand now, and everything that keeps it from being confirmed. */
export async function rehearse(
  work: Work,
  officeId: Id,
  reform: Reform & { readonly knowsAccepted: boolean },
): Promise<Rehearsed> {
  const seen = await seenOn(work, officeId, reform.effectiveOn);
  const before = await selectStructure(work.tx, seen, reform.effectiveOn);
  const outcome = applySteps(before, reform.steps);
  const planned = { reform, before, outcome, changes: compareStructures(before, outcome.after) };
  const mine = await administered(work, [...before.keys()]);
  const ended = new Set(idsOf(planned.changes, 'ends'));
  const grants = await selectGrantsOn(work.tx, [...new Set([...before.keys(), ...outcome.after.keys()])], work.now);
  const left = Map.groupBy(
    grants.filter(({ unitId }) => ended.has(unitId)),
    ({ unitId }) => unitId,
  );
  const peopleLeft = [...left].map(([unitId, held]) => {
    const count = new Set(held.map(({ personId }) => personId)).size;
    return reformFinding('people-left', unitId, { name: before.get(unitId)?.name, count });
  });
  const findings = [...outcome.findings, ...(await judgeKnown(work, planned, mine)), ...peopleLeft];
  return { ...planned, findings, grants, mine };
}

/** Most names told of one set of rights; the rest is a number. */
const MOST_NAMES = 20;

/** Running work that goes to another receiver, and that of ended units that others go on with: from whom to whom. */
async function runningShown(work: Work, { changes, outcome }: Rehearsed, nameOf: (id: Id) => string) {
  const receivers = receiverChanges(changes, outcome);
  const named = <T extends { fromId: Id; toId: Id }>(list: readonly T[]) =>
    list.map((one) => ({ ...one, fromName: nameOf(one.fromId), toName: nameOf(one.toId) }));
  return {
    running: named(await countGoing(work.tx, receivers)),
    carried: named(await countCarried(work.tx, takenOver(outcome), receivers)),
  };
}

/** Who loses and gains what; a person is named only to whoever administers a unit they hold a role on. */
function peopleShown({ before, outcome, changes, grants, mine }: Rehearsed, nameOf: (id: Id) => string) {
  const byPerson = Map.groupBy(grants, ({ personId }) => personId);
  const named = (personId: Id) => {
    const own = byPerson.get(personId) ?? [];
    const seen = own.some(({ unitId }) => mine.has(unitId));
    return { personId: seen ? personId : null, fullName: seen ? (own[0]?.fullName ?? null) : null };
  };
  const held = grants.map((grant) => ({ ...grant, permissions: permissionsOf(grant.role) }));
  const rights = rightsEffect(before, outcome.after, held).map(({ personId, change, permissions, unitIds }) => ({
    ...named(personId),
    heldOn: [...new Set((byPerson.get(personId) ?? []).map(({ unitId }) => nameOf(unitId)))],
    change,
    permissions: [...permissions],
    count: unitIds.length,
    units: unitIds.slice(0, MOST_NAMES).map(nameOf),
  }));
  const ended = new Map(changes.flatMap(({ change, unit }) => (change === 'ends' ? [[unit.unitId, unit.kind]] : [])));
  const peopleLeft = grants.flatMap(({ personId, role, unitId }) => {
    const unitKind = ended.get(unitId);
    return unitKind ? [{ ...named(personId), role, unitId, unitName: nameOf(unitId), unitKind }] : [];
  });
  return { rights, peopleLeft };
}

function changeShown(change: UnitChange, before: Structure, nameOf: (id: Id) => string) {
  const { unit } = change;
  const shown = (places: typeof unit.places) => places.map((one) => ({ ...one, otherName: nameOf(one.otherId) }));
  const was = before.get(unit.unitId)?.name ?? null;
  return {
    change: change.change,
    unitId: unit.unitId,
    name: nameOf(unit.unitId),
    wasName: was === unit.name ? null : was,
    kind: unit.kind,
    facts: change.change === 'changes' ? [...change.facts] : [],
    leaves: change.change === 'opens' ? [] : shown(change.change === 'ends' ? unit.places : change.leaves),
    joins: change.change === 'ends' ? [] : shown(change.change === 'opens' ? unit.places : change.joins),
  };
}

/** What units are called; those of one name in the reform with what they are, under whom, and what becomes of them. */
function namesOf({ before, outcome, changes }: Rehearsed): (id: Id) => string {
  const unitOf = (id: Id) => outcome.after.get(id) ?? before.get(id);
  const concerned = new Set(
    changes.flatMap(({ unit }) => [
      unit.unitId,
      ...[...unit.places, ...(before.get(unit.unitId)?.places ?? [])].map(({ otherId }) => otherId),
    ]),
  );
  const told = namesTold(
    [...concerned].flatMap((id) => unitOf(id) ?? []),
    (unit) => {
      const above = placesAlong(unit, 'reports_to')[0];
      const fate = before.has(unit.unitId) ? (outcome.after.has(unit.unitId) ? '' : 'kết thúc') : 'lập mới';
      return tellingWords({ ...unit, under: above && unitOf(above.otherId)?.name }, fate);
    },
  );
  return (id) => told.get(id) ?? unitOf(id)?.name ?? '';
}

/** What a reform does, as it is read and as it is kept when it is confirmed: without the people. */
export async function effectShown(work: Work, rehearsed: Rehearsed) {
  const { before, outcome, changes, findings } = rehearsed;
  const nameOf = namesOf(rehearsed);
  return {
    changes: changes.map((change) => changeShown(change, before, nameOf)),
    successions: outcome.successions.map((one) => ({
      ...one,
      fromName: nameOf(one.fromId),
      toName: nameOf(one.toId),
    })),
    findings: findings.map(({ unitId, ...finding }) => ({ ...finding, unitId: unitId ?? null })),
    ...(await runningShown(work, rehearsed, nameOf)),
  };
}

/** A rehearsal as it is read by people. */
export const rehearsalShown = async (work: Work, rehearsed: Rehearsed) => ({
  ...(await effectShown(work, rehearsed)),
  ...peopleShown(rehearsed, namesOf(rehearsed)),
});
