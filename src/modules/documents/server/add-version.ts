import type { ReplyOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { UploadedFile } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { libraryContract } from '../library-contract.ts';
import { citedIn } from '../rules/acts/cited-in.ts';
import { filledFrom, headOfReading } from '../rules/library/entry.ts';
import { keepCitations } from './acts/citation-store.ts';
import { warningSentences } from './add-document.ts';
import { updateDocument } from './document-store.ts';
import type { ExtractWarning } from './extract/extract-text.ts';
import type { StoredFile } from './file-store.ts';
import { storeFile } from './files.ts';
import { holdEntry } from './hold-entry.ts';
import { indexEntry, indexWords } from './index-documents.ts';
import type { ReadFile, ReadPaste } from './reader/jobs.ts';
import { insertVersion, keepReading } from './version-store.ts';

type Added = ReplyOf<(typeof libraryContract)['addVersion']>;

/** To which document, as it was seen, a version is added, and why. */
export interface VersionOf {
  readonly unitId: Id;
  readonly documentId: Id;
  readonly revision: number;
  readonly reason: string;
}

/** Adds a file that was read as the latest version of a document. */
export async function addVersion(work: Work, of: VersionOf, file: UploadedFile, read: ReadFile): Promise<Added> {
  await work.needHere('document.write', of.unitId);
  if (read.warnings.includes('pages-without-text')) throw new Refusal('document-scanned');
  return keep(work, of, read, read.warnings, () =>
    storeFile(work, of.unitId, { ...file, mediaType: mediaTypes[read.kind] }),
  );
}

/** Adds pasted words that were read as the latest version of a document. */
export async function addTextVersion(work: Work, of: VersionOf, read: ReadPaste): Promise<Added> {
  await work.needHere('document.write', of.unitId);
  return keep(work, of, read, [], async () => undefined);
}

async function keep(
  work: Work,
  of: VersionOf,
  { text, reading }: ReadPaste,
  warnings: readonly ExtractWarning[],
  store: () => Promise<StoredFile | undefined>,
): Promise<Added> {
  const { unitId, documentId, reason } = of;
  const document = await holdEntry(work, unitId, documentId, of.revision);
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
  const entry = filledFrom(document.entry, headOfReading(reading));
  await updateDocument(work.tx, { ...document, reading, version: ordinal, entry });
  await keepCitations(work.tx, unitId, documentId, citedIn(reading));
  await indexWords(work.tx, { unitId, documentId, ordinal }, reading.text);
  await indexEntry(work.tx, { ...document, entry, version: ordinal });
  await work.record({
    unitId,
    subjectKind: 'document',
    subjectId: documentId,
    action: 'add-version',
    after: { version: ordinal, ...(file && { fileName: file.name, sha256: file.sha256 }) },
    note: reason,
  });
  return {
    ordinal,
    revision: document.revision + 1,
    warnings: warnings.map((warning) => warningSentences[warning]),
  };
}
