import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import { Refusal } from '#base/refusal.ts';
import { digestOf, storeFile } from '#modules/documents/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { evidenceContract } from '../../evidence-contract.ts';
import { judgeAnswer } from '../../rules/evidence/children-answer.ts';
import { toldEvidence } from '../../rules/evidence/say-evidence.ts';
import { hasErrors } from '../../rules/judge-entry.ts';
import { answeredBefore } from '../answered-before.ts';
import type { Registers } from '../definitions.ts';
import { lockEntry } from '../entry-store.ts';
import { insertEvidence, isEvidenceId, selectEvidence, selectOneEvidence } from './evidence-store.ts';
import type { ReadyFile } from './ready-file.ts';
import { type EntryKey, shownEvidence } from './shown-evidence.ts';

type C = typeof evidenceContract;
type Body = Omit<BodyOf<C['addEvidence']>, 'commandId'>;

/** Adds a file that was found fit, with what was said of children in it. */
export async function addEvidence(
  work: Work,
  registers: Registers,
  key: EntryKey,
  { fileId, children, consent, retainUntil }: Body,
  ready: ReadyFile,
): Promise<ReplyOf<C['addEvidence']>> {
  const { unitId, register, entryId } = key;
  await work.needHere('register.write', unitId);
  const { evidence, words } = registers.inForce(register);
  const entry = await lockEntry(work.tx, unitId, entryId);
  if (!entry || entry.register !== register) throw new Refusal('not-found');
  if (await isEvidenceId(work.tx, unitId, fileId)) {
    const answer = await answeredBefore<ReplyOf<C['addEvidence']>>(work);
    if (answer) return answer;
    throw new Refusal('stale');
  }
  if (!evidence) throw new Refusal('evidence-not-taken');
  if (entry.withdrawnAt) throw new Refusal('entry-withdrawn');
  const findings = judgeAnswer({ children, consent, retainUntil: retainUntil ?? '' }, work.today);
  if (hasErrors(findings)) throw new Refusal('evidence-unfit', { findings });
  const standing = (await selectEvidence(work.tx, unitId, entryId)).filter((file) => file.fileId !== null);
  const sha256 = digestOf(ready.bytes).toString('hex');
  const same = standing.find((file) => file.sha256 === sha256);
  if (same) throw new Refusal('evidence-known', { name: same.name });
  if (standing.length >= evidence.most) throw new Refusal('evidence-full', { limit: evidence.most });
  const mediaType = ready.kind === 'pdf' ? mediaTypes.pdf : mediaTypes.jpg;
  const stored = await storeFile(work, unitId, { name: ready.name, bytes: ready.bytes, mediaType });
  const said = { consent: children ? consent.trim() : null, retainUntil: children ? retainUntil : null };
  const { name, size } = stored;
  await insertEvidence(
    work.tx,
    {
      unitId,
      id: fileId,
      entryId,
      fileId: stored.id,
      sha256,
      name,
      kind: ready.kind,
      size,
      small: ready.small,
      ...said,
    },
    { at: work.now, personId: work.person.personId },
  );
  await work.record({
    unitId,
    subjectKind: 'entry',
    subjectId: entryId,
    action: 'add-evidence',
    after: toldEvidence(words.name, { name, sha256, ...said }),
  });
  const added = await selectOneEvidence(work.tx, { unitId, entryId, fileId });
  if (!added) throw new Error(`The file ${fileId} is not there`);
  return shownEvidence(added);
}
