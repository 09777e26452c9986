import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import { endingsInWords, mediaTypes, planFiles } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { extractUnlessSecret, storeFile } from '#modules/documents/server/public.ts';
import type { UploadedFile } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { plansContract } from '../plans-contract.ts';
import { afterStep } from '../rules/plan-steps.ts';
import { holdOwnPlan, takeStep } from './plan-context.ts';
import { putPlanFile } from './plan-store.ts';

type C = typeof plansContract;

/**
 * The media type of a signed file. A scan holds no words in which a secrecy mark could be found, so whoever sends it
 * must say that it bears none (Luật Bảo vệ bí mật nhà nước 2018).
 */
async function judgeFile(file: UploadedFile, declared: boolean): Promise<string> {
  try {
    const { kind, warnings } = await extractUnlessSecret(file);
    // One scanned page among pages of text may bear the mark just as well.
    if (warnings.includes('pages-without-text') && !declared) throw new Refusal('plan-scan-undeclared');
    if (kind === 'docx' || kind === 'doc' || kind === 'pdf') return mediaTypes[kind];
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'document-scanned') throw error;
    if (declared) return mediaTypes.pdf;
    throw new Refusal('plan-scan-undeclared');
  }
  throw new Refusal('file-kind-unknown', { expected: endingsInWords(planFiles) });
}

/** Puts in the signed file with its number, date and note; until it is sent it may be replaced. */
export async function uploadPlan(
  work: Work,
  unitId: Id,
  assignmentId: Id,
  file: UploadedFile,
  body: BodyOf<C['uploadPlan']>,
): Promise<ReplyOf<C['uploadPlan']>> {
  const plan = await holdOwnPlan(work, 'plan.write', unitId, assignmentId);
  const { state, version } = plan.assignment;
  if (!afterStep(state, 'upload')) throw new Refusal('assignment-moved', { state });
  const mediaType = await judgeFile(file, body.noSecrecyMark);
  const stored = await storeFile(work, unitId, { ...file, mediaType });
  const { numberSymbol, signedOn, note } = body;
  await putPlanFile(
    work.tx,
    unitId,
    assignmentId,
    version + 1,
    { fileId: stored.id, numberSymbol, signedOn, note },
    work.now,
  );
  return takeStep(work, plan, 'upload', {
    revision: undefined,
    after: { fileName: stored.name, sha256: stored.sha256, numberSymbol, signedOn },
  });
}
