import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { actsContract } from '../../acts-contract.ts';
import { nodeOf } from '../../rules/acts/thread.ts';
import { validityNote } from '../../rules/acts/validity-note.ts';
import { selectBookDocuments } from './act-document-store.ts';
import { selectCitations } from './citation-store.ts';
import { seenIn } from './cited-acts.ts';
import { loadBook } from './load-book.ts';

/** What must be known of the acts a document cites, each act once, in the order of the text. */
export async function showValidity(
  work: Work,
  unitId: Id,
  documentId: Id,
): Promise<ReplyOf<(typeof actsContract)['readValidity']>> {
  await work.need('document.read', unitId);
  const [document] = await selectBookDocuments(work.tx, unitId, { ids: [documentId] });
  if (!document) throw new Refusal('not-found');
  const cited = await selectCitations(work.tx, unitId, documentId);
  const { book } = await loadBook(work, unitId, { seen: cited.map((one) => seenIn(document, one)) });
  const byAct = new Map<string, (typeof cited)[number]>();
  for (const one of cited) {
    const id = book.idOf(seenIn(document, one));
    const known = byAct.get(id);
    if (!known || (one.isBasis && !known.isBasis)) byAct.set(id, one);
  }
  const self = book.idOfDocument(document);
  const notes = [...byAct].flatMap(([id, { start, end, isBasis }]) => {
    if (id === self) return [];
    const then = document.datedOn ? book.statusOn(id, document.datedOn) : undefined;
    // What the document itself replaces or amends is no news to its reader.
    const today = book.statusOn(id, work.today);
    if (today.by.length === 1 && today.by[0] === self) return [];
    const note = validityNote(then, today, book.label);
    return note ? [{ start, end, isBasis, ...note, act: nodeOf(book, id, work.today) }] : [];
  });
  return { notes: notes.sort((a, b) => a.start - b.start), acts: byAct.size };
}
