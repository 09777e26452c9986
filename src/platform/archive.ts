import { inflateRawSync } from 'node:zlib';
import { endingsInWords, type FileKind, UPLOAD_LIMIT_BYTES } from '#base/file-kinds.ts';
import { Refusal } from '#base/refusal.ts';

/** How much of a zip file from outside is taken. Sizes in bytes. */
export interface ArchiveLimits {
  readonly maxBytes: number;
  readonly maxEntries: number;
  /** Sum over all entries, as declared and again as really inflated. */
  readonly maxUnpacked: number;
  /** How many times its packed size an entry may inflate to, once it is past a megabyte. */
  readonly maxSwelling: number;
}

const MB = 1_000_000;

/** For office files (.docx, .odt, .xlsx). */
export const officeLimits: ArchiveLimits = {
  maxBytes: UPLOAD_LIMIT_BYTES,
  maxEntries: 4000,
  maxUnpacked: 100 * MB,
  maxSwelling: 200,
};

/** A checked zip file in memory. Nothing is written to disk, so names of entries can do no harm. */
export interface Archive {
  readonly names: readonly string[];
  /** The bytes of an entry, inflated on first use within the limits; undefined when there is none of that name. */
  read(name: string): Uint8Array | undefined;
  /** The entry as UTF-8 text. */
  readText(name: string): string | undefined;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

const broken = (reason: string): Refusal => new Refusal('file-broken', { reason });
const decoder = new TextDecoder('utf-8');

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw broken('no central directory');
}

function readEntry(view: DataView, at: number): { entry: Entry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw broken('central directory');
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
  if (encrypted) throw broken('entry with a password');
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw broken('central directory');
  const entry: Entry = {
    name: decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return { entry, next };
}

function readDirectory(view: DataView, limits: ArchiveLimits): Map<string, Entry> {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.maxEntries) throw new Refusal('file-bomb', { entries: count });
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  let declared = 0;
  for (let i = 0; i < count; i++) {
    const { entry, next } = readEntry(view, at);
    // Two readers may choose different ones of two entries with the same name; a checked file must not be ambiguous.
    if (entries.has(entry.name)) throw broken('two entries of one name');
    declared += entry.unpacked;
    const isSwollen = entry.unpacked > MB && entry.unpacked > entry.packed * limits.maxSwelling;
    if (isSwollen || declared > limits.maxUnpacked) throw new Refusal('file-bomb', { bytes: declared });
    entries.set(entry.name, entry);
    at = next;
  }
  needApart([...entries.values()]);
  return entries;
}

/** A bomb names the same bytes as many entries: here each entry must end before the next begins. */
function needApart(entries: readonly Entry[]): void {
  let end = 0;
  for (const { name, offset, packed } of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (offset < end) throw broken(`${name}: entries overlap`);
    end = offset + 30 + packed;
  }
}

function inflate(bytes: Uint8Array, view: DataView, entry: Entry, budget: number): Uint8Array {
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) throw broken(entry.name);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw broken(entry.name);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw broken(`${entry.name}: compression ${entry.method}`);
  // One byte more than declared is enough to see that the directory lied.
  const maxOutputLength = Math.min(entry.unpacked, budget) + 1;
  try {
    return inflateRawSync(packed, { maxOutputLength });
  } catch (error) {
    const tooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw tooLong ? new Refusal('file-bomb', { entry: entry.name }) : broken(entry.name);
  }
}

/**
 * Opens a zip file from outside. Refuses what is empty, too large, not a zip, damaged, of too many entries, or unpacks
 * to more than the limits: first as the central directory declares, then as each entry really inflates.
 * `expected` are the kinds of file named in the refusal.
 */
export function openArchive(
  bytes: Uint8Array,
  expected: readonly FileKind[],
  limits: ArchiveLimits = officeLimits,
): Archive {
  if (bytes.length === 0) throw new Refusal('file-empty');
  if (bytes.length > limits.maxBytes) throw new Refusal('file-too-large', { limit: Math.floor(limits.maxBytes / MB) });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL)
    throw new Refusal('file-kind-unknown', { expected: endingsInWords(expected) });
  const entries = readDirectory(view, limits);
  const inflated = new Map<string, Uint8Array>();
  let budget = limits.maxUnpacked;
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name);
    const known = inflated.get(name);
    if (!entry || known) return known;
    const content = inflate(bytes, view, entry, budget);
    if (content.length !== entry.unpacked) throw broken(`${name}: size`);
    budget -= content.length;
    if (budget < 0) throw new Refusal('file-bomb', { entry: name });
    inflated.set(name, content);
    return content;
  };
  return {
    names: [...entries.keys()],
    read,
    readText: (name) => {
      const content = read(name);
      return content && decoder.decode(content);
    },
  };
}

/**
 * Inflates every entry within the limits. Call it before the same bytes go to a library that unpacks by itself: then
 * no entry is longer than declared, and the declared sum was checked.
 */
export function needWholeArchive(archive: Archive): void {
  for (const name of archive.names) archive.read(name);
}

/**
 * Refuses an archive one of whose XML parts declares a document type or entities: no office program writes one, and
 * they are the way to attack a parser. For bytes that go to a library which parses by itself.
 */
export function needNoEntities(archive: Archive): void {
  for (const name of archive.names) {
    const content = /\.(?:xml|rels)$/iu.test(name) ? archive.read(name) : undefined;
    if (
      content &&
      declarations.some((sign) => Buffer.from(content.buffer, content.byteOffset, content.length).includes(sign))
    )
      throw broken(`${name}: document type`);
  }
}

const declarations = ['<!DOCTYPE', '<!ENTITY'].flatMap((sign) => [
  Buffer.from(sign, 'latin1'),
  Buffer.from(sign, 'utf16le'),
  Buffer.from(sign, 'utf16le').swap16(),
]);

/** Refuses office files that carry macros, whatever their name says. */
export function needNoMacro(archive: Archive): void {
  const program = archive.names.some((name) => /vba(?:Project\.bin|Data\.xml)$|(^|\/)macrosheets\//iu.test(name));
  const declared = /macroEnabled|ms-office\.vba/iu.test(archive.readText('[Content_Types].xml') ?? '');
  if (program || declared) throw new Refusal('file-macro');
}
