import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import { endingsInWords, mediaTypes, planFiles } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { DocumentReading } from '#modules/documents/rules/reading/reading.ts';
import { readBriefly, storeFile } from '#modules/documents/server/public.ts';
import type { UploadedFile } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { plansContract } from '../plans-contract.ts';
import { afterStep } from '../rules/plan-steps.ts';
import { holdOwnPlan, needOwnPlan, takeStep } from './plan-context.ts';
import { putPlanFile } from './plan-store.ts';

type C = typeof plansContract;

/** Letters shown of a plan sent as Word, for a look without opening it. */
const LONGEST_PREVIEW = 60_000;

/** What the file of a plan is; `preview` is null where the browser shows the file itself. */
export interface JudgedPlan {
  readonly mediaType: string;
  readonly preview: string | null;
  /** What was read in it, for the library; null of a scan. */
  readonly reading: DocumentReading | null;
}

const scanned: JudgedPlan = { mediaType: mediaTypes.pdf, preview: null, reading: null };

/**
 * Reads the signed file before any transaction. A scan holds no words in which a secrecy mark could be found, so whoever
 * sends it must say that it bears none (Luật Bảo vệ bí mật nhà nước 2018).
 */
export async function judgePlan(file: UploadedFile, declared: boolean): Promise<JudgedPlan> {
  try {
    const { kind, text, warnings, reading } = await readBriefly(file, LONGEST_PREVIEW);
    // One scanned page among pages of text may bear the mark just as well.
    if (warnings.includes('pages-without-text') && !declared) throw new Refusal('plan-scan-undeclared');
    if (kind === 'pdf') return { ...scanned, reading };
    if (kind === 'docx' || kind === 'doc') return { mediaType: mediaTypes[kind], preview: text, reading };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'document-scanned') throw error;
    if (declared) return scanned;
    throw new Refusal('plan-scan-undeclared');
  }
  throw new Refusal('file-kind-unknown', { expected: endingsInWords(planFiles) });
}

/** Refuses whoever may not put in a file, and a plan that stands where none can be put in. */
export async function mayUploadPlan(work: Work, unitId: Id, assignmentId: Id): Promise<void> {
  const { state } = await needOwnPlan(work, 'plan.write', unitId, assignmentId);
  if (!afterStep(state, 'upload')) throw new Refusal('assignment-moved', { state });
}

/** Puts in the signed file with its number, date and note; until it is sent it may be replaced. */
export async function uploadPlan(
  work: Work,
  unitId: Id,
  assignmentId: Id,
  file: UploadedFile,
  { mediaType, preview, reading }: JudgedPlan,
  body: BodyOf<C['uploadPlan']>,
): Promise<ReplyOf<C['uploadPlan']>> {
  const plan = await holdOwnPlan(work, 'plan.write', unitId, assignmentId);
  const { state, version } = plan.assignment;
  if (!afterStep(state, 'upload')) throw new Refusal('assignment-moved', { state });
  const stored = await storeFile(work, unitId, { ...file, mediaType });
  const { numberSymbol, signedOn, note } = body;
  await putPlanFile(
    work.tx,
    unitId,
    assignmentId,
    version + 1,
    { fileId: stored.id, numberSymbol, signedOn, note, preview, reading },
    work.now,
  );
  return takeStep(work, plan, 'upload', {
    revision: undefined,
    after: { fileName: stored.name, sha256: stored.sha256, numberSymbol, signedOn },
  });
}
