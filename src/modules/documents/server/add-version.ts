import type { ReplyOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import type { UploadedFile } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { libraryContract } from '../library-contract.ts';
import { citedIn } from '../rules/acts/cited-in.ts';
import { titleAfter } from '../rules/document-title.ts';
import { changedFields, entryOfVersion, headOfReading } from '../rules/library/entry.ts';
import { sameKey } from '../rules/library/twin.ts';
import { effectiveReading } from '../rules/review/effective-reading.ts';
import { keepCitations } from './acts/citation-store.ts';
import { needOpen, warningSentences } from './add-document.ts';
import { updateDocument } from './document-store.ts';
import type { ExtractWarning } from './extract/extract-text.ts';
import type { StoredFile } from './file-store.ts';
import { storeFile } from './files.ts';
import { holdEntry } from './hold-entry.ts';
import { indexEntry, indexWords } from './index-documents.ts';
import type { ReadFile, ReadPaste } from './reader/jobs.ts';
import { selectDecisions } from './review/review-store.ts';
import { lockLibrary } from './twin-store.ts';
import { insertVersion, keepReading } from './version-store.ts';
import { warnOfTwins } from './warn-of-twins.ts';

type Added = ReplyOf<(typeof libraryContract)['addVersion']>;

/** To which document, as it was seen, a version is added, and why. */
export interface VersionOf {
  readonly unitId: Id;
  readonly documentId: Id;
  readonly revision: number;
  readonly reason: string;
  /** They saw that the library has another document of the new number, symbol and issuer. */
  readonly evenIfTwin?: boolean | undefined;
}

/** Adds a file that was read as the latest version of a document. */
export async function addVersion(
  work: Work,
  of: VersionOf & { readonly declaresOpen?: boolean | undefined },
  file: UploadedFile,
  read: ReadFile,
): Promise<Added> {
  await work.needHere('document.write', of.unitId);
  const isDeclared = needOpen(read, of.declaresOpen);
  const store = () => storeFile(work, of.unitId, { ...file, mediaType: mediaTypes[read.kind] });
  return keep(work, of, read, { warnings: read.warnings, store, isDeclared });
}

/** Adds pasted words that were read as the latest version of a document. */
export async function addTextVersion(work: Work, of: VersionOf, read: ReadPaste): Promise<Added> {
  await work.needHere('document.write', of.unitId);
  return keep(work, of, read, { warnings: [], store: async () => undefined, isDeclared: false });
}

interface Sent {
  readonly warnings: readonly ExtractWarning[];
  readonly store: () => Promise<StoredFile | undefined>;
  /** Kept on somebody's word that it bears no mark of secrecy. */
  readonly isDeclared: boolean;
}

async function keep(
  work: Work,
  of: VersionOf,
  { text, reading }: ReadPaste,
  { warnings, store, isDeclared }: Sent,
): Promise<Added> {
  const { unitId, documentId, reason, evenIfTwin } = of;
  await lockLibrary(work.tx, unitId);
  const document = await holdEntry(work, unitId, documentId, of.revision);
  const before = effectiveReading(document.reading, await selectDecisions(work.tx, document));
  const entry = entryOfVersion(document.entry, headOfReading(before), headOfReading(reading));
  if (!sameKey(entry, document.entry)) {
    await warnOfTwins(work, { unitId, head: entry, itself: documentId, evenIfTwin });
  }
  const title = titleAfter(document, entry);
  const file = await store();
  const ordinal = document.version + 1;
  await keepReading(work.tx, unitId, documentId, document.version, document.reading);
  await insertVersion(work.tx, {
    unitId,
    documentId,
    ordinal,
    fileId: file?.id ?? null,
    body: text,
    reason,
    createdAt: work.now,
    createdBy: work.person.personId,
  });
  await updateDocument(work.tx, { ...document, title, reading, version: ordinal, entry });
  // A scan says nothing of what it cites: what the version before said stays.
  if (reading.text.trim() !== '') await keepCitations(work.tx, unitId, documentId, citedIn(reading));
  await indexWords(work.tx, { unitId, documentId, ordinal }, reading.text);
  await indexEntry(work.tx, { ...document, title, entry, version: ordinal });
  const changed = changedFields(document.entry, entry);
  await work.record({
    unitId,
    subjectKind: 'document',
    subjectId: documentId,
    action: 'add-version',
    ...(changed && { before: changed.before }),
    after: {
      ...changed?.after,
      version: ordinal,
      ...(file && { fileName: file.name, sha256: file.sha256 }),
      ...(isDeclared && { declaredOpen: true }),
    },
    note: reason,
  });
  return {
    ordinal,
    revision: document.revision + 1,
    warnings: warnings.map((warning) => warningSentences[warning]),
  };
}
