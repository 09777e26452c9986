import type { ReplyOf } from '#base/endpoint.ts';
import type { Work } from '#platform/work.ts';
import type { reviewContract } from '../../review-contract.ts';
import { citedIn } from '../../rules/acts/cited-in.ts';
import { titleAfter } from '../../rules/document-title.ts';
import { entryAfter, headOfReading } from '../../rules/library/entry.ts';
import { findingSentence } from '../../rules/reading/finding-sentences.ts';
import type { DocumentReading } from '../../rules/reading/reading.ts';
import { progressOf, reviewedItems } from '../../rules/review/decisions.ts';
import { effectiveReading } from '../../rules/review/effective-reading.ts';
import { keepCitations } from '../acts/citation-store.ts';
import { updateDocument } from '../document-store.ts';
import { indexEntry } from '../index-documents.ts';
import { type ReviewedDocument, type StoredDecision, selectDecisions, updateReviewed } from './review-store.ts';

type After = ReplyOf<(typeof reviewContract)['decideItem']>;
export type SaidFinding = After['findings'][number];
export type ToldDecision = NonNullable<After['decision']>;

export const toldDecision = ({ at, ...decision }: StoredDecision): ToldDecision => ({
  ...decision,
  at: at.toISOString(),
});

export const saidFindings = ({ findings }: DocumentReading): SaidFinding[] =>
  findings.map((finding) => ({ ...finding, sentence: findingSentence(finding) }));

/** Keeps what lists and the library show of a document in step with what was decided, and tells what stands now. */
export async function afterDecision(
  work: Work,
  document: ReviewedDocument,
  { before, step, key }: { before: readonly StoredDecision[]; step: number; key: string },
): Promise<After> {
  const { reading, entry } = document;
  const decisions = await selectDecisions(work.tx, document);
  const effective = effectiveReading(reading, decisions);
  const { seen, all } = progressOf(reviewedItems(reading, decisions));
  const head = headOfReading(effective);
  const newEntry = entryAfter(entry, headOfReading(effectiveReading(reading, before)), head);
  if (newEntry !== entry) {
    const title = titleAfter(document, newEntry);
    await updateDocument(work.tx, { ...document, title, entry: newEntry });
    await indexEntry(work.tx, { ...document, title, entry: newEntry });
  }
  await keepCitations(work.tx, document.unitId, document.id, citedIn(effective));
  await updateReviewed(work.tx, document, {
    duties: effective.duties.length,
    warnings: effective.findings.filter(({ severity }) => severity === 'warning').length,
    seen,
    all,
  });
  const decision = decisions.find((one) => one.key === key);
  return { step, key, decision: decision ? toldDecision(decision) : null, findings: saidFindings(effective) };
}
