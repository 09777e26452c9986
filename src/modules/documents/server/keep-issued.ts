import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import { citedIn } from '../rules/acts/cited-in.ts';
import { documentTitle, editedTitle, titleAfter } from '../rules/document-title.ts';
import {
  type EntryFields,
  entryOfVersion,
  filledFrom,
  type HeadFields,
  headOfReading,
} from '../rules/library/entry.ts';
import { splitNumberSymbol } from '../rules/library/number-symbol.ts';
import { readDocument } from '../rules/reading/read-document.ts';
import type { DocumentReading } from '../rules/reading/reading.ts';
import { keepCitations } from './acts/citation-store.ts';
import { insertDocument, type StoredDocument, updateDocument } from './document-store.ts';
import { indexEntry, indexWords } from './index-documents.ts';
import { lockIssued, type Origin, setOrigin } from './origin-store.ts';
import { insertVersion, keepReading } from './version-store.ts';

/** A document an office made by an act in the program. */
export interface IssuedPaper {
  readonly unitId: Id;
  /** What was issued; sent anew, it is a new version of the same entry. */
  readonly origin: Origin;
  readonly kindCode: string;
  readonly issuer: string;
  /** What it is about, where the words do not say. */
  readonly subject: string;
  /** As somebody wrote it; it goes before what was read. */
  readonly numberSymbol: string | null;
  readonly signedOn: PlainDate | null;
  readonly file: { readonly id: Id; readonly name: string } | undefined;
  readonly words: string;
  /** What was read in it before; undefined for words nobody read. */
  readonly reading: DocumentReading | undefined;
  /** Why a later version was made. */
  readonly reason: string;
}

const unread = (words: string): DocumentReading => ({ ...readDocument(''), text: words });

/** Of what somebody wrote only what they wrote. */
const known = (given: Omit<HeadFields, 'subject'>): Partial<HeadFields> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));

/** What was sent anew is what its number and day are now; the rest follows the new words as with any version. */
function sentAnew({ entry, reading }: StoredDocument, given: Partial<HeadFields>, read: HeadFields): EntryFields {
  const told = { ...entry, ...given };
  return entryOfVersion(told, { ...headOfReading(reading), ...given }, { ...read, ...given });
}

/** Puts what an office issues into its library, in the unit of work that issues it. Asks for no right: that act did. */
export async function keepIssued(work: Work, paper: IssuedPaper): Promise<void> {
  const { unitId, origin, file, words, reason } = paper;
  const reading = paper.reading ?? unread(words);
  const before = await lockIssued(work.tx, unitId, origin);
  const written = paper.numberSymbol ? splitNumberSymbol(paper.numberSymbol) : { number: null, symbol: null };
  const given = { kindCode: paper.kindCode, ...written, issuer: paper.issuer, signedOn: paper.signedOn };
  const read = headOfReading(reading);
  const entry: EntryFields = before
    ? sentAnew(before, known(given), read)
    : {
        ...filledFrom({ ...given, subject: null }, { ...read, subject: read.subject ?? paper.subject }),
        direction: 'issued',
        inForceFrom: null,
        inForceTo: null,
        note: null,
      };
  const id = before?.id ?? work.newId();
  const ordinal = (before?.version ?? 0) + 1;
  const made = { unitId, createdAt: work.now, createdBy: work.person.personId };
  const title = before
    ? titleAfter(before, entry)
    : editedTitle(entry.kindCode, entry.subject, documentTitle(reading, file?.name));
  if (before) {
    await keepReading(work.tx, unitId, id, before.version, before.reading);
    await updateDocument(work.tx, { ...before, title, reading, version: ordinal, entry });
    await keepCitations(work.tx, unitId, id, citedIn(reading));
  } else {
    await insertDocument(work.tx, { ...made, id, title, reading, entry });
    await setOrigin(work.tx, unitId, id, origin);
  }
  await insertVersion(work.tx, {
    ...made,
    documentId: id,
    ordinal,
    fileId: file?.id ?? null,
    body: words,
    reason: before ? reason : null,
  });
  await indexWords(work.tx, { unitId, documentId: id, ordinal }, reading.text);
  await indexEntry(work.tx, { unitId, id, title, entry, version: ordinal });
  await work.record({
    unitId,
    subjectKind: 'document',
    subjectId: id,
    action: 'keep-issued',
    after: { title, version: ordinal, ...(file && { fileName: file.name }) },
  });
}
