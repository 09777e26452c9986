import { addDays } from '#base/date.ts';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { recordOnUnits, type UnitEntry } from '#modules/history/server/public.ts';
import { keepReceiverChanges } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { reformsContract } from '../../reforms-contract.ts';
import type { UnitChange } from '../../rules/reform/compare-structures.ts';
import { receiverChanges } from '../../rules/reform/receiver-changes.ts';
import type { Place } from '../../rules/reform/structure.ts';
import { loadLocked, refuseUnlessDraft } from './drafts.ts';
import { handOverNow } from './hand-over-due.ts';
import { markConfirmed } from './reform-store.ts';
import { effectShown, type Rehearsed, rehearse } from './rehearse.ts';
import { insertSuccessions, lockOrganisation, writeChanges } from './write-structure-store.ts';

type Confirm = (typeof reformsContract)['confirmReform'];

/** Findings named in a refusal; thousands are told by their count. */
const MOST_FINDINGS = 500;

const placeWords = {
  reports_to: 'receiver',
  governed_by: 'governor',
  lies_in: 'territory',
  partners_with: 'partner',
} as const;

/** What the history of one unit says of a reform. */
function entryOf(change: UnitChange, { reform, before, outcome }: Rehearsed): UnitEntry {
  const { unit } = change;
  const { unitId, places, ...facts } = unit;
  const nameOf = (id: Id) => (outcome.after.get(id) ?? before.get(id))?.name ?? '';
  const named = (list: readonly Place[]) =>
    Object.fromEntries(
      Object.entries(placeWords).flatMap(([relation, word]) => {
        const names = list.flatMap((one) => (one.relation === relation ? [nameOf(one.otherId)] : []));
        return names.length > 0 ? [[word, names]] : [];
      }),
    );
  const by = { reform: reform.name, from: reform.effectiveOn };
  const action = 'apply-reform';
  if (change.change === 'opens') return { unitId, action, before: null, after: { ...facts, ...named(places), ...by } };
  if (change.change === 'ends') {
    const last = addDays(reform.effectiveOn, -1);
    const successors = outcome.successions.flatMap(({ fromId, toId }) => (fromId === unitId ? [nameOf(toId)] : []));
    return {
      unitId,
      action,
      before: { name: unit.name, ...named(places) },
      after: { reform: reform.name, lastDay: last, ...(successors.length > 0 ? { successors } : {}) },
    };
  }
  const was = before.get(unitId);
  const pick = (of: typeof was) => Object.fromEntries(change.facts.map((name) => [name, of?.[name] ?? null]));
  return {
    unitId,
    action,
    before: { ...pick(was), ...named(change.leaves) },
    after: { ...pick(unit), ...named(change.joins), ...by },
  };
}

/**
 * Applies a draft, whole or not at all: everything is judged again as it stands at this moment, with nobody else changing
 * units meanwhile. Of two people who confirm, the second is told who did it.
 */
export async function confirmReform(
  work: Work,
  unitId: Id,
  reformId: Id,
  body: BodyOf<Confirm>,
): Promise<ReplyOf<Confirm>> {
  const reform = await loadLocked(work, unitId, reformId);
  refuseUnlessDraft(reform);
  if (reform.revision !== body.revision) throw new Refusal('stale');
  await lockOrganisation(work.tx);
  const rehearsed = await rehearse(work, unitId, reform);
  const errors = rehearsed.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const named = errors.slice(0, MOST_FINDINGS);
    const findings = named.map(({ code, sentence, unitId: about }) => ({ where: about ?? '', code, sentence }));
    throw new Refusal('reform-not-ready', { count: errors.length, findings });
  }

  const { personId } = work.person;
  const { changes, outcome } = rehearsed;
  const kept = await effectShown(work, rehearsed);
  const { effectiveOn } = reform;
  const stamp = { now: work.now, newId: () => work.newId(), personId, reformId, effectiveOn };
  await writeChanges(work.tx, stamp, changes);
  await insertSuccessions(work.tx, stamp, outcome.successions);
  await markConfirmed(work.tx, reformId, { now: work.now, personId }, kept);
  const handOver = { reformId, name: reform.name, effectiveOn };
  await keepReceiverChanges(work, handOver, receiverChanges(changes, outcome));
  // What runs on a later day goes to its new receivers on that day.
  if (effectiveOn <= work.today) await handOverNow(work, handOver);
  await recordOnUnits(
    work,
    changes.map((change) => entryOf(change, rehearsed)),
  );
  const { name, legalBasis } = reform;
  await work.record({
    unitId,
    subjectKind: 'reform',
    subjectId: reformId,
    action: 'apply-reform',
    after: { name, legalBasis, from: effectiveOn, count: changes.length },
  });
  return { revision: reform.revision + 1, changed: changes.length };
}
