/** The largest file anybody may send in, in megabytes as the pages show them. */
export const UPLOAD_LIMIT_MB = 20;
export const UPLOAD_LIMIT_BYTES = UPLOAD_LIMIT_MB * 1_000_000;

/** Every kind of file that comes in or goes out, with its media type; its ending is its name. */
export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  txt: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type FileKind = keyof typeof mediaTypes;

/** What is taken in as a document to read, as a signed plan, as a sheet. */
export const documentFiles = ['docx', 'doc', 'odt', 'rtf', 'pdf', 'txt'] as const satisfies readonly FileKind[];
export const planFiles = ['docx', 'doc', 'pdf'] as const satisfies readonly FileKind[];
export const evidenceFiles = ['jpg', 'png', 'webp', 'pdf'] as const satisfies readonly FileKind[];
export const sheetFiles = ['xlsx'] as const satisfies readonly FileKind[];

/** Endings for a file chooser: `.docx`, `.pdf`. */
export const endingsOf = (kinds: readonly FileKind[]): string[] => kinds.map((kind) => `.${kind}`);

/** The endings in a sentence: “.docx, .doc hoặc .pdf”. */
export function endingsInWords(kinds: readonly FileKind[]): string {
  const endings = endingsOf(kinds);
  const last = endings.pop() ?? '';
  return endings.length === 0 ? last : `${endings.join(', ')} hoặc ${last}`;
}
