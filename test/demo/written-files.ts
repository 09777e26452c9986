import { strFromU8, unzipSync } from 'fflate';
import { inventedFigures } from '#app/trial/invented-figures.ts';
import { communes, directUnits } from '#app/trial/province.ts';
import type { Form, Indicator } from '#modules/reports/rules/form/form.ts';
import { shippedForms } from '#modules/reports/rules/form/shipped-forms.ts';

const part = (bytes: Uint8Array, name: string): string => {
  const found = unzipSync(bytes)[name];
  if (!found) throw new Error(`The file holds no ${name}`);
  return strFromU8(found);
};
const plain = (xml: string) => xml.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&');

/** Words and tables of a Word document. */
export function readDocx(bytes: Uint8Array) {
  const xml = part(bytes, 'word/document.xml');
  return { text: plain(xml), tables: xml.split('<w:tbl>').slice(1).map(plain) };
}

export type Cell = string | number;

/** A sheet as rows of cells by column letter; what Excel keeps as text stays a string. */
export function readRows(bytes: Uint8Array, sheet: number): Map<string, Cell>[] {
  const shared = [...part(bytes, 'xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = '']) => plain(si));
  return [...part(bytes, `xl/worksheets/sheet${sheet}.xml`).matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(
    ([, row = '']) =>
      new Map(
        [...row.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)><v>(.*?)<\/v><\/c>/gs)].map(
          ([, column = '', kind = '', value = '']) => [
            column,
            kind.includes('t="s"') ? (shared[Number(value)] ?? '') : Number(value),
          ],
        ),
      ),
  );
}

const [shipped] = shippedForms;
if (!shipped) throw new Error('no form is shipped');
export const form: Form = shipped;
/** Indicators in the order of the annex. */
const indicators: Indicator[] = form.groups.flatMap(({ code }) =>
  form.indicators.filter(({ group }) => group === code),
);

export interface FigureLine {
  readonly indicator: Indicator;
  readonly name: Cell | undefined;
  readonly total: Cell | undefined;
  readonly reporters: Cell | undefined;
  /** One for each child column that holds a number. */
  readonly children: readonly Cell[];
}

/** The figures of a consolidated report and the reports it rests on. */
export function readFigures(bytes: Uint8Array) {
  const numbered = readRows(bytes, 1).filter((row) => /^\d+\.\d+$/.test(String(row.get('A') ?? '')));
  const lines = indicators.map((indicator, at): FigureLine => {
    const row = numbered[at] ?? new Map<string, Cell>();
    const children = [...row]
      .filter(([column, cell]) => column.padStart(3) > '  E' && cell !== '—')
      .map(([, cell]) => cell);
    return { indicator, name: row.get('B'), total: row.get('D'), reporters: row.get('E'), children };
  });
  const sources = readRows(bytes, 2)
    .filter((row) => typeof row.get('C') === 'number')
    .map((row) => ({ unit: String(row.get('B')), version: Number(row.get('C')), state: String(row.get('E')) }));
  return { lines, sources };
}

export const scaled = (cell: Cell | undefined, { decimals }: Indicator): number =>
  typeof cell === 'number' ? Math.round(cell * 10 ** decimals) : Number.NaN;

const schools = [...communes.flatMap((commune) => commune.schools), ...directUnits];

/** What a school filed in a window; a report that was returned once tells of two sessions more. */
export function filedBy(unit: string, windowName: string, version: number): Record<string, number> | undefined {
  const school = schools.find(({ name }) => name === unit);
  if (!school) return undefined;
  const figures = inventedFigures(form, school.levels, `${unit} ${windowName}`);
  return version < 2 ? figures : { ...figures, 'outreach.sessions': (figures['outreach.sessions'] ?? 0) + 2 };
}
