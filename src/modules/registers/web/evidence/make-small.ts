import { type KeptKind, keptKindOf, kindOf, TELLING_BYTES } from '../../rules/evidence/file-kind.ts';
import { evidenceBytes, evidenceLimits } from '../../rules/evidence/limits.ts';
import { keptName } from '../../rules/evidence/say-evidence.ts';
import { isWhole } from '../../rules/evidence/whole-picture.ts';

/** A file as it waits to be sent, or why it is not taken (a word of `evidenceWords.wrong`). */
export type Made =
  | { readonly name: string; readonly kind: KeptKind; readonly content: Blob }
  | { readonly why: 'kind' | 'empty' | 'large' | 'broken' | 'heic' };

const QUALITY = 0.85;

async function decoded(file: Blob): Promise<HTMLImageElement | undefined> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Upright, on white, at most so large; without where it was taken, for a canvas keeps nothing but what is seen. */
function redrawn(image: HTMLImageElement): Promise<Blob | null> {
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(1, evidenceLimits.side / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

/**
 * Makes a picture small on the phone, so that a weak network carries it; judged by what it holds. The server trusts none of
 * this and does it again.
 */
export async function madeSmall(file: File): Promise<Made> {
  if (file.size === 0) return { why: 'empty' };
  const kind = kindOf(new Uint8Array(await file.slice(0, TELLING_BYTES).arrayBuffer()));
  if (kind === undefined) return { why: 'kind' };
  if (kind === 'pdf') {
    return file.size > evidenceBytes
      ? { why: 'large' }
      : { name: keptName(file.name, 'pdf'), kind: 'pdf', content: file };
  }
  if (!isWhole(kind, new Uint8Array(await file.arrayBuffer()))) return { why: 'broken' };
  const image = await decoded(file);
  if (!image) return { why: kind === 'heic' ? 'heic' : 'broken' };
  const small = await redrawn(image).catch(() => null);
  const name = keptName(file.name, 'jpg');
  if (small) return { name, kind: 'picture', content: small };
  // A phone without memory for the drawing sends it as it is.
  if (kind === 'heic') return { why: 'heic' };
  return file.size > evidenceBytes ? { why: 'large' } : { name, kind: keptKindOf(kind), content: file };
}
