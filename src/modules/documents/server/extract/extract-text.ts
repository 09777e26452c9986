import { documentFiles, UPLOAD_LIMIT_BYTES, UPLOAD_LIMIT_MB } from '#base/file-kinds.ts';
import { Refusal } from '#base/refusal.ts';
import { needNoMacro, openArchive } from '#platform/archive.ts';
import { findSecrecyMark, type SecrecyMark } from '../../rules/reading/secrecy-mark.ts';
import { readDoc } from './doc-text.ts';
import { type DocumentText, isDocxPart, readDocx } from './docx-text.ts';
import { sniffKind, type TextFileKind, unknownKind } from './file-kind.ts';
import { isOdtPart, readOdt } from './odt-text.ts';
import { type OnPage, readPdf } from './pdf-text.ts';
import { readPlainText } from './plain-text.ts';
import { readRtf } from './rtf-text.ts';

export type ExtractWarning =
  /** Neither UTF-8 nor UTF-16: the encoding was chosen by what reads best. */
  | 'encoding-guessed'
  /** Some pages of a PDF are pictures; their words are missing. */
  | 'pages-without-text'
  /** Letters of a PDF lay apart from their words and were put back by place; some words may be wrong. */
  | 'letters-misplaced'
  /** The name says another kind than the content; the content was believed. */
  | 'name-differs';

export interface ExtractedText {
  readonly text: string;
  readonly kind: TextFileKind;
  readonly warnings: readonly ExtractWarning[];
  /** A secrecy mark found anywhere, headers, footers and text boxes included: do not store, refuse. */
  readonly secrecy: SecrecyMark | undefined;
}

/**
 * The words of an uploaded document. What it is follows from its content; its name is only compared. Of a PDF `onPage`
 * hears of each page how many letters it gave.
 * @throws Refusal for every file that cannot or must not be read: 'file-empty', 'file-too-large', 'file-kind-unknown',
 * 'file-broken', 'file-bomb', 'file-macro', 'file-locked', 'document-scanned'.
 */
export async function extractText(
  bytes: Uint8Array,
  fileName: string,
  onPage: OnPage = () => undefined,
): Promise<ExtractedText> {
  if (bytes.length === 0) throw new Refusal('file-empty');
  if (bytes.length > UPLOAD_LIMIT_BYTES) throw new Refusal('file-too-large', { limit: UPLOAD_LIMIT_MB });
  const read = await readKind(bytes, onPage);
  if (read.text.trim() === '') throw new Refusal('file-empty');
  const named = /\.(\w{1,5})$/u.exec(fileName.toLowerCase())?.[1];
  const differs: ExtractWarning[] = named !== undefined && named !== read.kind ? ['name-differs'] : [];
  return {
    text: read.text,
    kind: read.kind,
    warnings: [...read.warnings, ...differs],
    secrecy: findSecrecyMark(read.text) ?? findSecrecyMark(read.margins),
  };
}

type Read = DocumentText & { kind: TextFileKind; warnings: ExtractWarning[] };

async function readKind(bytes: Uint8Array, onPage: OnPage): Promise<Read> {
  const kind = sniffKind(bytes);
  if (kind === 'zip') return readZip(bytes);
  if (kind === 'doc') return { ...(await readDoc(bytes)), kind, warnings: [] };
  if (kind === 'rtf') return { ...readRtf(bytes), kind, warnings: [] };
  if (kind === 'pdf') {
    const { text, margins, emptyPages, hasLooseLetters } = await readPdf(bytes, onPage);
    const warnings: ExtractWarning[] = emptyPages > 0 ? ['pages-without-text'] : [];
    if (hasLooseLetters) warnings.push('letters-misplaced');
    return { text, margins, kind, warnings };
  }
  const { text, isGuessed } = readPlainText(bytes);
  return { text, margins: '', kind: 'txt', warnings: isGuessed ? ['encoding-guessed'] : [] };
}

function readZip(bytes: Uint8Array): Read {
  const archive = openArchive(bytes, documentFiles);
  needNoMacro(archive);
  const parts = new Map(
    archive.names.flatMap((name): [string, Uint8Array][] => {
      const content = isDocxPart(name) || isOdtPart(name) ? archive.read(name) : undefined;
      return content ? [[name, content]] : [];
    }),
  );
  if (parts.has('word/document.xml')) return { ...readDocx(parts), kind: 'docx', warnings: [] };
  const type = new TextDecoder().decode(parts.get('mimetype') ?? new Uint8Array());
  if (type.startsWith('application/vnd.oasis.opendocument.text'))
    return { ...readOdt(parts), kind: 'odt', warnings: [] };
  throw unknownKind();
}
