import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { actsContract } from '../../acts-contract.ts';
import { judgeFact } from '../../rules/acts/judge-fact.ts';
import { readActName } from '../../rules/acts/read-act-name.ts';
import { type ActFact, insertFact, lockFact, type StoredFact, updateFact, withdrawFact } from './act-fact-store.ts';
import { loadCentre } from './cited-acts.ts';
import { loadBook } from './load-book.ts';

type C = typeof actsContract;
type Fields = BodyOf<C['addActFact']>['fact'];

/** Writes what the office found about an act; one fact of an act stands at a time. */
export async function addActFact(
  work: Work,
  unitId: Id,
  { act, fact }: Pick<BodyOf<C['addActFact']>, 'act' | 'fact'>,
): Promise<ReplyOf<C['addActFact']>> {
  await work.needHere('document.write', unitId);
  const named = await nameOf(work, unitId, act, 'act');
  const kept = await soundFact(work, unitId, named, fact);
  const id = work.newId();
  const made = await insertFact(work.tx, unitId, id, kept, { at: work.now, by: work.person.personId });
  if (!made) throw new Refusal('act-fact-exists');
  await work.record({ unitId, subjectKind: 'act-fact', subjectId: id, action: 'add', after: told(kept) });
  return { id, actId: kept.actId, revision: 1 };
}

/** Changes what the office wrote; the act it is about stays. */
export async function editActFact(
  work: Work,
  unitId: Id,
  factId: Id,
  { revision, fact }: Pick<BodyOf<C['editActFact']>, 'revision' | 'fact'>,
): Promise<ReplyOf<C['editActFact']>> {
  await work.needHere('document.write', unitId);
  const before = await holdFact(work, unitId, factId, revision);
  const after = await soundFact(work, unitId, { id: before.actId, label: before.label }, fact);
  await updateFact(work.tx, unitId, factId, after, { at: work.now, by: work.person.personId });
  await work.record({
    unitId,
    subjectKind: 'act-fact',
    subjectId: factId,
    action: 'edit',
    before: told(before),
    after: told(after),
  });
  return { revision: revision + 1 };
}

/** Takes back what the office wrote; what comes with the program and the offices above is believed again. */
export async function withdrawActFact(
  work: Work,
  unitId: Id,
  factId: Id,
  revision: number,
): Promise<Record<never, never>> {
  await work.needHere('document.write', unitId);
  const before = await holdFact(work, unitId, factId, revision);
  await withdrawFact(work.tx, unitId, factId, work.now);
  await work.record({ unitId, subjectKind: 'act-fact', subjectId: factId, action: 'withdraw', before: told(before) });
  return {};
}

async function holdFact(work: Work, unitId: Id, factId: Id, revision: number): Promise<StoredFact> {
  const fact = await lockFact(work.tx, unitId, factId);
  if (!fact || fact.isWithdrawn) throw new Refusal('not-found');
  if (fact.revision !== revision) throw new Refusal('stale', { revision: fact.revision });
  return fact;
}

/** Who an act is that a person named, by its id or in words. */
async function nameOf(work: Work, unitId: Id, text: string, where: string): Promise<{ id: string; label: string }> {
  const byId = await knownById(work, unitId, text);
  if (byId) return byId;
  const seen = readActName(text, work.today);
  if (!seen) {
    const sentence =
      'Chưa nhận ra văn bản này. Ghi loại, số, ký hiệu và ngày, ví dụ: Nghị định 356/2025/NĐ-CP ngày 31/12/2025.';
    throw new Refusal('request-invalid', { findings: [{ where, code: 'act-unknown', sentence }] });
  }
  const { book } = await loadBook(work, unitId, { seen: [seen] });
  const id = book.idOf(seen);
  return { id, label: book.label(id) };
}

/** A document without a number is no act that others could mean. */
async function knownById(work: Work, unitId: Id, text: string): Promise<{ id: string; label: string } | undefined> {
  if (text.startsWith('doc:')) return undefined;
  try {
    const { id, book } = await loadCentre(work, unitId, { act: text });
    return { id, label: book.label(id) };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return undefined;
    throw error;
  }
}

async function soundFact(work: Work, unitId: Id, act: { id: string; label: string }, fact: Fields): Promise<ActFact> {
  const needsBy = fact.state !== 'in-force' && fact.state !== 'ended';
  const by = needsBy && fact.by ? await nameOf(work, unitId, fact.by, 'fact.by') : undefined;
  const findings = judgeFact({ ...fact, actId: act.id, byId: by?.id ?? null });
  if (findings.length > 0) throw new Refusal('request-invalid', { findings });
  return {
    actId: act.id,
    label: act.label,
    state: fact.state,
    inForceFrom: fact.inForceFrom,
    inForceTo: fact.state === 'ended' ? fact.inForceTo : null,
    byId: by?.id ?? null,
    byLabel: by?.label ?? null,
    changedFrom: by ? fact.changedFrom : null,
    sourceUrl: fact.sourceUrl,
    note: fact.note,
  };
}

/** What history tells of a fact. */
const told = ({ label, state, inForceFrom, inForceTo, byLabel, changedFrom, sourceUrl, note }: ActFact) => ({
  act: label,
  actState: state,
  inForceFrom,
  inForceTo,
  changedBy: byLabel,
  changedFrom,
  sourceUrl,
  note,
});
