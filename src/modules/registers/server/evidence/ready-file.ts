import { endingsInWords, evidenceFiles } from '#base/file-kinds.ts';
import { Refusal } from '#base/refusal.ts';
import { readBriefly } from '#modules/documents/server/public.ts';
import type { UploadedFile } from '#platform/http/handlers.ts';
import { type KeptKind, kindOf } from '../../rules/evidence/file-kind.ts';
import { evidenceBytes, evidenceLimits } from '../../rules/evidence/limits.ts';
import { keptName } from '../../rules/evidence/say-evidence.ts';
import { askCleaner } from './picture/ask-cleaner.ts';

/** A file found fit to be kept. */
export interface ReadyFile {
  readonly kind: KeptKind;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its small picture; a PDF has none. */
  readonly small: Uint8Array | null;
}

/** Letters of a PDF in which a mark of secrecy is looked for. */
const LOOKED_AT = 20_000;
/** What a PDF may have behind its end; more is another file that rides along. */
const AFTER_END = 1_024;

/** A PDF that is whole, open and no carrier of something else. A scan has no words to be looked at, and is taken. */
async function needSoundPdf(file: UploadedFile): Promise<void> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const end = bytes.lastIndexOf('%%EOF');
  if (end < 0 || bytes.length - end > AFTER_END) throw new Refusal('file-broken');
  try {
    await readBriefly(file, LOOKED_AT);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'document-scanned') throw error;
  }
}

/**
 * Judges a file by what it holds, whatever it is called: pictures are drawn anew, a PDF is kept as it came.
 * @throws Refusal that says what to do instead.
 */
export async function readyFile(file: UploadedFile): Promise<ReadyFile> {
  if (file.bytes.length > evidenceBytes) throw new Refusal('file-too-large', { limit: evidenceLimits.megabytes });
  const kind = kindOf(file.bytes);
  if (kind === undefined) throw new Refusal('file-kind-unknown', { expected: endingsInWords(evidenceFiles) });
  if (kind === 'heic') throw new Refusal('picture-heic');
  if (kind === 'pdf') {
    await needSoundPdf(file);
    return { kind: 'pdf', name: keptName(file.name, 'pdf'), bytes: file.bytes, small: null };
  }
  const { bytes, small } = await askCleaner(file.bytes);
  return { kind: 'picture', name: keptName(file.name, 'jpg'), bytes, small };
}
