import { z } from 'zod';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { ActBook, type BookDocument, type Seen, shippedByKey } from '../../rules/acts/act-book.ts';
import { actKindNames } from '../../rules/acts/act-kind-names.ts';
import type { CitedAct } from '../../rules/acts/cited-in.ts';
import { citedAs } from '../../rules/acts/identify-act.ts';
import { readActId } from '../../rules/acts/known-acts.ts';
import type { ThreadPage } from '../../rules/acts/thread.ts';
import type { CitationKind } from '../../rules/reading/citation-key.ts';
import { type CitingDocument, selectBookDocuments, selectCiting, selectMentions } from './act-document-store.ts';
import { selectCitations } from './citation-store.ts';
import { type LoadedBook, loadBook } from './load-book.ts';

/** A citation of a document as the book of acts sees it. */
export const seenIn = ({ datedOn }: Pick<BookDocument, 'datedOn'>, cited: CitedAct): Seen => ({
  key: cited.key,
  year: cited.year,
  day: cited.day,
  citedOn: datedOn,
  label: cited.label,
  kindName: actKindNames[cited.kind],
  issuer: cited.issuer,
  subject: cited.subject,
});

export interface LoadedCentre extends LoadedBook {
  readonly id: string;
  readonly document: BookDocument | undefined;
  /** What the document cites itself, not inside the subject of another. */
  readonly cited: readonly CitedAct[];
  /** The documents that cite it, as far as they were asked for. */
  readonly citing: readonly CitingDocument[];
}

export interface AskedCentre {
  readonly document?: Id | undefined;
  readonly act?: string | undefined;
}

/**
 * A document of the library or an act, with all that is known around it; refuses what nobody here knows. `page`: which of
 * the documents that cite it; none when absent.
 */
export async function loadCentre(work: Work, unitId: Id, asked: AskedCentre, page?: ThreadPage): Promise<LoadedCentre> {
  const { id, document } = await findCentre(work, unitId, asked);
  const patterns = citedAs(id, shippedByKey);
  const cited = document ? await selectCitations(work.tx, unitId, document.id) : [];
  const mentions = document ? [] : await selectMentions(work.tx, unitId, patterns);
  const citing = page ? await selectCiting(work.tx, unitId, patterns, { ...page, except: document?.id ?? null }) : [];
  const seen = [
    ...(document ? cited.map((one) => seenIn(document, one)) : []),
    ...mentions.map(({ kind, ...one }) => ({ ...one, kindName: actKindNames[kind as CitationKind] ?? null })),
  ];
  const documents = [...(document ? [document] : []), ...citing];
  const loaded = await loadBook(work, unitId, { seen, documents, ids: [id] });
  if (!loaded.book.knows(id)) throw new Refusal('not-found');
  return { ...loaded, id, document, citing, cited: cited.filter(({ within }) => within === null) };
}

/** Which act is asked for, and the document of the library it is. */
async function findCentre(work: Work, unitId: Id, { document, act = '' }: AskedCentre) {
  const ofId = document ?? (act.startsWith('doc:') ? act.slice(4) : undefined);
  if (ofId !== undefined) {
    const [own] = z.uuid().safeParse(ofId).success ? await selectBookDocuments(work.tx, unitId, { ids: [ofId] }) : [];
    if (!own) throw new Refusal('not-found');
    return { id: bookOf([own]).idOfDocument(own), document: own };
  }
  const name = readActId(act);
  if (!name) throw new Refusal('not-found');
  const candidates = await selectBookDocuments(work.tx, unitId, { keys: [{ key: name.key, year: null }] });
  return { id: act, document: bookOf(candidates).documentOf(act) };
}

const bookOf = (documents: readonly BookDocument[]) => new ActBook({ documents, facts: [], said: [], seen: [] });
