import type { ReplyOf } from '#base/endpoint.ts';
import type { Work } from '#platform/work.ts';
import type { documentsContract } from '../../contract.ts';
import { numberSymbolOf } from '../../rules/library/number-symbol.ts';
import { reviewedItems } from '../../rules/review/decisions.ts';
import { effectiveReading } from '../../rules/review/effective-reading.ts';
import { likenessOf, offersFor } from '../../rules/review/past-decisions.ts';
import { formOf } from '../../rules/review/wording.ts';
import { type ReviewedDocument, selectDecisions, selectLastStep, selectPast } from './review-store.ts';
import { type SaidFinding, saidFindings, toldDecision } from './reviewed.ts';

type Shown = Pick<ReplyOf<(typeof documentsContract)['readDocument']>, 'review' | 'findings'>;

/** How far the review of a document is, and what earlier documents of its form were corrected to. */
export async function showReview(work: Work, document: ReviewedDocument): Promise<Shown> {
  const { unitId, id, version, reading, confirmed } = document;
  const decisions = await selectDecisions(work.tx, document);
  const items = reviewedItems(reading, decisions);
  const findings: SaidFinding[] = saidFindings(effectiveReading(reading, decisions));
  const undecided = items.filter(({ verdict, isGone }) => verdict === undefined && !isGone);
  const past = confirmed
    ? []
    : await selectPast(work.tx, document, {
        form: formOf(reading) ?? null,
        wordings: [...new Set(undecided.map((item) => likenessOf(item, reading).wording).filter(Boolean))],
      });
  return {
    findings,
    review: {
      version,
      step: await selectLastStep(work.tx, unitId, id),
      decisions: decisions.map(toldDecision),
      confirmed: confirmed ? { at: confirmed.at.toISOString(), by: confirmed.by } : null,
      offers: offersFor(reading, items, past, work.today).map(({ key, verdict, value, past: from }) => ({
        key,
        verdict,
        value,
        from: {
          title: from.title,
          numberSymbol: numberSymbolOf(from.number, from.symbol),
          addedAt: from.addedAt.toISOString(),
        },
      })),
    },
  };
}
