import { unzipSync, zipSync } from 'fflate';

/** The hour every file of the corpus says it was made. */
export const day = '2026-01-01T00:00:00Z';

/** Saved by LibreOffice in its other forms too; an old .doc keeps the numbers of lists apart, so those Word numbers are not among its. */
export const otherForms: Readonly<Record<'odt' | 'rtf' | 'doc', readonly string[]>> = (() => {
  const typed = ['01', '02', '03', '07', '15', '18', '30', '31', '34', '35', '47', '53'];
  const all = [...typed, '04', '08', '19'];
  return { odt: all, rtf: all, doc: typed };
})();

/** Hour, program and checksum of a PDF of LibreOffice, overwritten in their length: the table of offsets stays right. */
export function plainPdf(bytes: Buffer): Buffer {
  const text = bytes
    .toString('latin1')
    .replace(/\/CreationDate\(D:\d{14}/gu, '/CreationDate(D:20260101000000')
    .replace(
      /(\/(?:ID|DocChecksum)\s*\[?\s*)((?:<?\/?[0-9A-F]{32}>?\s*)+)/gu,
      (_, key, ids) => key + ids.replace(/[0-9A-F]/gu, '0'),
    );
  return Buffer.from(text, 'latin1');
}

/** What is read of an .odt, without hour, program and pictures of the first page. */
function plainOdt(bytes: Buffer): Uint8Array {
  const { 'content.xml': content, 'styles.xml': styles } = unzipSync(new Uint8Array(bytes));
  if (!content || !styles) throw new Error('No OpenDocument');
  const type = 'application/vnd.oasis.opendocument.text';
  const entries = [
    `"/" manifest:media-type="${type}"`,
    ...['content', 'styles'].map((part) => `"${part}.xml" manifest:media-type="text/xml"`),
  ];
  const manifest = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entries
    .map((entry) => `<manifest:file-entry manifest:full-path=${entry}/>`)
    .join('')}</manifest:manifest>`;
  const [encode, stored] = [new TextEncoder(), { mtime: day, level: 0 } as const];
  return zipSync(
    {
      mimetype: [encode.encode(type), stored],
      'content.xml': content,
      'styles.xml': styles,
      'META-INF/manifest.xml': encode.encode(manifest),
    },
    { mtime: day, level: 9 },
  );
}

const plainRtf = (bytes: Buffer): Buffer =>
  Buffer.from(
    bytes
      .toString('latin1')
      .replace(/\{\\\*\\generator [^{}]*\}/u, '')
      .replace(/\\(?:creatim|revtim|printim)(?:\\(?:yr|mo|dy|hr|min)\d+)+/gu, ''),
    'latin1',
  );

/** Hours in an old .doc are 64 bits behind the type 0x40 of its properties; overwritten in their length. */
function plainDoc(bytes: Buffer): Buffer {
  const plain = Buffer.from(bytes);
  for (let at = 0; at + 12 <= plain.length; at += 4) {
    const isTime =
      plain.readUInt32LE(at) === 0x40 && [0x01dc, 0x01dd, 0x01de, 0x01df].includes(plain.readUInt32LE(at + 8) >>> 16);
    if (isTime) plain.fill(0, at + 4, at + 12);
  }
  return plain;
}

export const plainForm = { odt: plainOdt, rtf: plainRtf, doc: plainDoc };
