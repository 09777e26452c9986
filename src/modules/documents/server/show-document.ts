import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { selectProgrammesMadeFrom } from '#modules/programmes/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { documentsContract } from '../contract.ts';
import { numberSymbolOf } from '../rules/library/number-symbol.ts';
import { selectDocument } from './document-store.ts';
import { selectFile } from './file-store.ts';
import { selectOrigin } from './origin-store.ts';
import { selectConfirmation } from './review/review-store.ts';
import { showReview } from './review/show-review.ts';
import { downloadOf } from './show-version.ts';
import { selectVersions } from './version-store.ts';

type C = typeof documentsContract;

export async function showDocument(work: Work, unitId: Id, documentId: Id): Promise<ReplyOf<C['readDocument']>> {
  await work.need('document.read', unitId);
  const document = await selectDocument(work.tx, unitId, documentId);
  if (!document) throw new Refusal('not-found');
  const { reading, entry, revision } = document;
  const versions = await selectVersions(work.tx, unitId, documentId);
  const fileId = versions[0]?.fileId;
  const file = fileId ? await selectFile(work.tx, unitId, fileId) : undefined;
  return {
    id: document.id,
    unitId,
    title: document.title,
    addedAt: document.createdAt.toISOString(),
    entry: { ...entry, numberSymbol: numberSymbolOf(entry.number, entry.symbol) },
    revision,
    origin: (await selectOrigin(work.tx, unitId, documentId)) ?? null,
    versions: versions.map(({ fileId: _, ...version }) => ({ ...version, addedAt: version.addedAt.toISOString() })),
    file: file ? { name: file.name, mediaType: file.mediaType, size: file.size, sha256: file.sha256 } : null,
    reading,
    ...(await showReview(work, { ...document, confirmed: await selectConfirmation(work.tx, unitId, documentId) })),
    programmes: await selectProgrammesMadeFrom(work.tx, unitId, documentId),
    mayWrite: work.mayHere('document.write', unitId),
  };
}

/** The latest version as it was taken in. */
export async function downloadDocument(work: Work, unitId: Id, documentId: Id): Promise<Download> {
  await work.need('document.read', unitId);
  const document = await selectDocument(work.tx, unitId, documentId);
  if (!document) throw new Refusal('not-found');
  return downloadOf(work, unitId, document, document.version);
}
