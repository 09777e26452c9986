import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import type { DocumentReading } from '../../rules/reading/reading.ts';
import { progressOf, type ReviewProgress, reviewedItems } from '../../rules/review/decisions.ts';
import { effectiveReading } from '../../rules/review/effective-reading.ts';
import { selectDocument } from '../document-store.ts';
import { selectConfirmation, selectDecisions } from './review-store.ts';

/** A document as other modules work on it: what was read with everything people decided. */
export interface EffectiveDocument {
  readonly title: string;
  readonly reading: DocumentReading;
  readonly isConfirmed: boolean;
  /** What nobody has looked at yet. */
  readonly progress: ReviewProgress;
}

/** Asks for no right: the caller does. Undefined when the office has no document of this id. */
export async function effectiveDocument(work: Work, unitId: Id, id: Id): Promise<EffectiveDocument | undefined> {
  const document = await selectDocument(work.tx, unitId, id);
  if (!document) return undefined;
  const decisions = await selectDecisions(work.tx, document);
  return {
    title: document.title,
    reading: effectiveReading(document.reading, decisions),
    isConfirmed: (await selectConfirmation(work.tx, unitId, id)) !== undefined,
    progress: progressOf(reviewedItems(document.reading, decisions)),
  };
}
