import { dayInVietnam, formatDate } from '#base/date.ts';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { reformsContract } from '../../reforms-contract.ts';
import type { ReformStep } from '../../rules/reform/steps.ts';
import {
  insertReform,
  lockReform,
  removeDraft,
  type StoredReform,
  selectReforms,
  updateDraft,
} from './reform-store.ts';

type C = typeof reformsContract;
type Written = Pick<StoredReform, 'name' | 'effectiveOn' | 'legalBasis' | 'steps' | 'knowsAccepted'>;

type Sent = Omit<BodyOf<C['draftReform']>, 'commandId' | 'steps'> & { readonly steps: readonly unknown[] };

const written = ({ name, effectiveOn, legalBasis, steps, knowsAccepted }: Sent): Written => ({
  name,
  effectiveOn,
  legalBasis,
  steps: steps as ReformStep[],
  knowsAccepted,
});

/** What history keeps of a draft: how many steps, not all of them. */
const told = ({ steps, ...reform }: Written) => ({ ...reform, steps: steps.length });

const subject = (unitId: Id, subjectId: Id) => ({ unitId, subjectKind: 'reform', subjectId });

/** Refuses what is not to be done with a reform in its state, saying who brought it there and when. */
export function refuseUnlessDraft(reform: StoredReform): void {
  const told = (who: string | null, at: Date | null) => ({
    who: who ?? '',
    day: at ? formatDate(dayInVietnam(at)) : '',
  });
  if (reform.state === 'undone') throw new Refusal('reform-undone', told(reform.undoneBy, reform.undoneAt));
  if (reform.state === 'confirmed') throw new Refusal('reform-confirmed', told(reform.confirmedBy, reform.confirmedAt));
}

/** The reform of an office, locked; for whoever administers the office itself. */
export async function loadLocked(work: Work, unitId: Id, reformId: Id): Promise<StoredReform> {
  await work.need('unit.manage', unitId);
  const reform = await lockReform(work.tx, unitId, reformId);
  if (!reform) throw new Refusal('not-found');
  return reform;
}

async function loadDraft(work: Work, unitId: Id, reformId: Id, revision: number): Promise<StoredReform> {
  const reform = await loadLocked(work, unitId, reformId);
  refuseUnlessDraft(reform);
  if (reform.revision !== revision) throw new Refusal('stale');
  return reform;
}

export async function draftReform(
  work: Work,
  unitId: Id,
  body: BodyOf<C['draftReform']>,
): Promise<ReplyOf<C['draftReform']>> {
  await work.need('unit.manage', unitId);
  const id = work.newId();
  const reform = written(body);
  await insertReform(work.tx, { unitId, id }, { now: work.now, personId: work.person.personId }, reform);
  await work.record({ ...subject(unitId, id), action: 'draft-reform', after: told(reform) });
  return { id, revision: 1 };
}

export async function changeReform(
  work: Work,
  unitId: Id,
  reformId: Id,
  body: BodyOf<C['changeReform']>,
): Promise<ReplyOf<C['changeReform']>> {
  const before = await loadDraft(work, unitId, reformId, body.revision);
  const after = written(body);
  await updateDraft(work.tx, reformId, after);
  await work.record({
    ...subject(unitId, reformId),
    action: 'change-reform',
    before: told(written(before)),
    after: told(after),
  });
  return { revision: before.revision + 1 };
}

export async function deleteDraft(
  work: Work,
  unitId: Id,
  reformId: Id,
  body: BodyOf<C['deleteDraft']>,
): Promise<ReplyOf<C['deleteDraft']>> {
  const { name } = await loadDraft(work, unitId, reformId, body.revision);
  await removeDraft(work.tx, reformId);
  await work.record({ ...subject(unitId, reformId), action: 'delete-reform', before: { name } });
  return {};
}

export async function listReforms(work: Work, unitId: Id): Promise<ReplyOf<C['listReforms']>> {
  await work.need('unit.manage', unitId);
  const reforms = await selectReforms(work.tx, unitId);
  return {
    reforms: reforms.map((reform) => ({
      ...reform,
      confirmedAt: reform.confirmedAt?.toISOString() ?? null,
      undoneAt: reform.undoneAt?.toISOString() ?? null,
    })),
  };
}
