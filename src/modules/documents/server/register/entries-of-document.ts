import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { registerContract } from '../../register-contract.ts';
import { numberSymbolOf } from '../../rules/library/number-symbol.ts';
import { kindByCode } from '../../rules/reading/document-kinds.ts';
import { type KnownDocument, proposeLine } from '../../rules/register/propose-line.ts';
import { effectiveReading } from '../../rules/review/effective-reading.ts';
import { type StoredDocument, selectDocument } from '../document-store.ts';
import { selectDecisions } from '../review/review-store.ts';
import { selectEntriesOf } from './entry-store.ts';
import { lineOf } from './line-of-book.ts';

/** Where a document stands in the registers of its office, and a line as it would be written. */
export async function entriesOfDocument(
  work: Work,
  unitId: Id,
  documentId: Id,
): Promise<ReplyOf<(typeof registerContract)['entriesOfDocument']>> {
  await work.need('document.read', unitId);
  const document = await selectDocument(work.tx, unitId, documentId);
  if (!document) throw new Refusal('not-found');
  const reading = effectiveReading(document.reading, await selectDecisions(work.tx, document));
  const entries = await selectEntriesOf(work.tx, unitId, documentId);
  const { direction: book } = document.entry;
  return {
    entries: entries.map((entry) => lineOf(entry, work.today)),
    proposal: { book, facts: proposeLine(book, knownOf(document), reading, work.today) },
    mayWrite: work.mayHere('document.write', unitId),
  };
}

function knownOf({ title, entry }: StoredDocument): KnownDocument {
  return {
    issuer: entry.issuer,
    numberSymbol: numberSymbolOf(entry.number, entry.symbol),
    signedOn: entry.signedOn,
    kindName: (entry.kindCode && kindByCode(entry.kindCode)?.name) || null,
    subject: entry.subject,
    title,
  };
}
