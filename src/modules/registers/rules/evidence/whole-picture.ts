import type { ChosenKind } from './file-kind.ts';

/** Marks inside the drawing of a JPEG: a stuffed byte, and the restarts. */
const isOfDrawing = (mark: number): boolean => mark === 0 || (mark >= 0xd0 && mark <= 0xd7);

/** Past its segments and its drawing, however many, to the mark of its end; that of a small picture inside does not count. */
function jpegEnds(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 1 < bytes.length) {
    const mark = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || mark === 0xff || isOfDrawing(mark)) at += 1;
    else if (mark === 0xd9) return true;
    else at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  }
  return false;
}

/** From part to part to the last one. */
function pngEnds(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const size = view.getUint32(at);
    if (view.getUint32(at + 4) === 0x49454e44) return true;
    at += 12 + size;
  }
  return false;
}

/**
 * Whether a picture is there to its end. A browser draws what came of a half one and grey below; the server, which would
 * refuse it, then sees nothing but a whole picture.
 */
export function isWhole(kind: ChosenKind, bytes: Uint8Array): boolean {
  if (kind === 'jpeg') return jpegEnds(bytes);
  if (kind === 'png') return pngEnds(bytes);
  if (kind !== 'webp') return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length >= 12 && view.getUint32(4, true) + 8 <= bytes.length;
}
