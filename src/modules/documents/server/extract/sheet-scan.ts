import { XMLParser } from 'fast-xml-parser';
import { Refusal } from '#base/refusal.ts';
import type { Archive } from '#platform/archive.ts';

/** What a sheet holds before any library unfolds it: one far-away cell would else become millions of empty ones. */
export interface SheetScan {
  /** Addresses of cells with a formula. */
  readonly formulas: readonly string[];
  readonly lastRow: number;
  readonly lastColumn: number;
}

const lastExcelRow = 1_048_576;
/** Linear on any text: an attribute list never reaches past the next tag. */
const tags = /<(?:[\w.-]+:)?(row|c|f|v|is)(?=[\s/>])([^<>]*)>/gu;
const address = /(?:^|\s)r\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/u;

export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Finds formulas and the farthest cell with a value, without building any table. */
export function scanSheet(xml: string): SheetScan {
  const formulas: string[] = [];
  let [lastRow, lastColumn, row, column, cell] = [0, 0, 0, 0, ''];
  for (const [, tag, attributes = ''] of xml.matchAll(tags)) {
    if (tag === 'row') {
      const number = Number(/(?:^|\s)r\s*=\s*["'](\d+)["']/u.exec(attributes)?.[1] ?? 0);
      if (number > lastExcelRow) throw new Refusal('file-broken', { reason: `row ${number}` });
    } else if (tag === 'c') {
      const [, letters, digits] = address.exec(attributes) ?? [];
      if (!letters || !digits) throw new Refusal('file-broken', { reason: 'cell without address' });
      [row, column, cell] = [Number(digits), columnNumber(letters), `${letters}${digits}`];
    } else {
      if (tag === 'f') formulas.push(cell);
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    }
  }
  return { formulas, lastRow, lastColumn };
}

interface WorkbookSheet {
  readonly name: string;
  /** Entry of the archive. */
  readonly path: string;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  processEntities: true,
  isArray: (name) => name === 'sheet' || name === 'Relationship',
});

type Attributes = Readonly<Record<string, string | undefined>>;

function parse(archive: Archive, path: string): Record<string, Record<string, unknown>> {
  const xml = archive.readText(path);
  if (xml === undefined || /<!DOCTYPE/iu.test(xml)) throw new Refusal('file-broken', { reason: path });
  try {
    return parser.parse(xml);
  } catch {
    throw new Refusal('file-broken', { reason: path });
  }
}

/** The sheets of a workbook in their order, with where each stands in the archive. */
export function sheetsOf(archive: Archive): WorkbookSheet[] {
  const targets = new Map<string, string>();
  const relationships = parse(archive, 'xl/_rels/workbook.xml.rels').Relationships?.Relationship;
  for (const { Id = '', Target = '' } of (relationships ?? []) as Attributes[]) {
    targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  }
  const holder = parse(archive, 'xl/workbook.xml').workbook?.sheets as { sheet?: Attributes[] } | undefined;
  return (holder?.sheet ?? []).map(({ name = '', id = '' }) => ({ name, path: targets.get(id) ?? '' }));
}
