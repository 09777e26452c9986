import { documentFiles, endingsInWords } from '#base/file-kinds.ts';
import { Refusal } from '#base/refusal.ts';

export type TextFileKind = (typeof documentFiles)[number];

export const unknownKind = (): Refusal => new Refusal('file-kind-unknown', { expected: endingsInWords(documentFiles) });

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Names of streams in an OLE file are UTF-16. */
const wide = (text: string): Uint8Array => new Uint8Array([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));

const holds = (bytes: Uint8Array, part: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(part));

/**
 * The kind of a file by its first bytes; its name is never asked. A ZIP is told apart later by what it holds.
 * @throws Refusal for locked files, Word files with macros and everything that is no text document.
 */
export function sniffKind(bytes: Uint8Array): TextFileKind | 'zip' {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return sniffOle(bytes);
  if (holds(bytes.subarray(0, 1024), ascii('%PDF-'))) return 'pdf';
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'rtf';
  if (isBinary(bytes)) throw unknownKind();
  return 'txt';
}

function sniffOle(bytes: Uint8Array): 'doc' {
  if (holds(bytes, wide('EncryptedPackage'))) throw new Refusal('file-locked');
  if (!holds(bytes, wide('WordDocument'))) throw unknownKind();
  if (holds(bytes, wide('_VBA_PROJECT'))) throw new Refusal('file-macro');
  return 'doc';
}

/** NUL bytes without a mark of UTF-16, or a page of markup or code in place of a document. */
function isBinary(bytes: Uint8Array): boolean {
  const isWide = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  if (isWide) return false;
  if (bytes.includes(0)) return true;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  return /^(?:<!doctype|<html|<\?xml|<svg|<script|mime-version:|#!|mz)/.test(head);
}
