import { UPLOAD_LIMIT_BYTES, UPLOAD_LIMIT_MB } from '#base/file-kinds.ts';
import { formatNumber } from '#base/vietnamese.ts';
import { words } from './words.ts';

const MEGABYTE = 1_000_000;

/** Why a chosen file cannot be sent at all, or undefined. The server judges again. */
export function whyNotFile(file: File, accept: readonly string[]): string | undefined {
  const name = file.name.toLowerCase();
  if (!accept.some((ending) => name.endsWith(ending.toLowerCase()))) return words.file.wrongKind(accept.join(', '));
  if (file.size === 0) return words.file.empty;
  return file.size > UPLOAD_LIMIT_BYTES ? words.file.tooLarge(UPLOAD_LIMIT_MB) : undefined;
}

/** `12 kB`, `3,4 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < MEGABYTE) return words.file.kilobytes(formatNumber(Math.max(1, Math.round(bytes / 1000))));
  return words.file.megabytes(formatNumber(Math.round(bytes / 100_000) / 10));
}
