import type { FigureCell, FigureRow, FigureTable } from '#modules/documents/rules/official/figure-table.ts';
import { cellOf, type Figures, formatCell } from './cell.ts';
import { type Form, type Indicator, indicatorsFor, type SchoolLevel } from './form.ts';
import { SAID_YES } from './office-form.ts';
import { type RollUp, shareOf } from './roll-up.ts';

interface AnnexOptions {
  /** Sensitive indicators are left out unless the reader may see them. */
  readonly withSensitive: boolean;
}

type Columns = FigureTable['columns'];

const common: Columns = [
  { title: 'TT', weight: 1, align: 'center' },
  { title: 'Nội dung', weight: 6 },
  { title: 'Đơn vị tính', weight: 1.8, align: 'center' },
];

/** Rows by group in form order, numbered 1.1, 1.2 …; groups of which nothing is shown are left out. */
function groupedRows(
  form: Form,
  indicators: readonly Indicator[],
  cells: (indicator: Indicator) => readonly FigureCell[],
): FigureRow[] {
  const groups = form.groups
    .map((group) => ({ ...group, members: indicators.filter((indicator) => indicator.group === group.code) }))
    .filter(({ members }) => members.length > 0);
  return groups.flatMap(({ title, members }, g): FigureRow[] => [
    { group: `${g + 1}. ${title}` },
    ...members.map((one, i) => ({ cells: [`${g + 1}.${i + 1}`, one.name, one.unit, ...cells(one)] })),
  ]);
}

const shown = (indicators: readonly Indicator[], { withSensitive }: AnnexOptions): Indicator[] =>
  indicators.filter(({ sensitive }) => withSensitive || !sensitive);

/** The figures of one unit as a table: TT | Nội dung | Đơn vị tính | Số liệu. */
export function reportAnnex(
  form: Form,
  figures: Figures,
  levels: readonly SchoolLevel[],
  options: AnnexOptions,
): FigureTable {
  const figure = (indicator: Indicator): FigureCell => {
    const cell = cellOf(figures, indicator.code);
    if (cell === null || cell === 'na') return cell;
    return indicator.kind === 'yes-no' ? formatCell(cell, indicator) : { scaled: cell, decimals: indicator.decimals };
  };
  return {
    columns: [...common, { title: 'Số liệu', weight: 2.6, align: 'right' }],
    rows: groupedRows(form, shown(indicatorsFor(form, levels), options), (indicator) => [figure(indicator)]),
  };
}

/** Behind the name of a share whose two sums rest on different units. */
const UNSOUND = ' (*)';

const number = (value: number | bigint, decimals = 0): FigureCell => ({ scaled: value, decimals });

/**
 * A roll-up as a table: sum and how many units it rests on; a sum nobody reported is blank, never 0, and one that is not
 * applicable everywhere says so. Shares come last, from sums.
 */
export function rollUpAnnex(form: Form, rolled: RollUp, options: AnnexOptions): FigureTable {
  const indicators = shown(form.indicators, options);
  const rows = groupedRows(
    form,
    indicators.map((indicator) => (indicator.kind === 'yes-no' ? { ...indicator, unit: SAID_YES } : indicator)),
    ({ code }) => {
      const tally = rolled.get(code);
      if (!tally) return [null, number(0)];
      const nobody = tally.notApplicable > 0 && tally.blank === 0 ? 'na' : null;
      return [tally.reporters > 0 ? number(tally.sum, tally.decimals) : nobody, number(tally.reporters)];
    },
  );
  const visible = new Set(indicators.map(({ code }) => code));
  const shares = form.derived.filter((one) => visible.has(one.numerator) && visible.has(one.denominator));
  const shareRows = shares.map((one, i): FigureRow => {
    const { tenths, isSound } = shareOf(one, rolled);
    const mark = tenths !== undefined && !isSound ? UNSOUND : '';
    const value = tenths === undefined ? null : number(tenths, 1);
    return {
      cells: [String(i + 1), `${one.name}${mark}`, '%', value, number(rolled.get(one.denominator)?.reporters ?? 0)],
    };
  });
  return {
    columns: [
      ...common,
      { title: 'Tổng', weight: 2.6, align: 'right' },
      { title: 'Số đơn vị có số liệu', weight: 1.8, align: 'right' },
    ],
    rows: shareRows.length > 0 ? [...rows, { group: 'Tỷ lệ tính từ số liệu trên' }, ...shareRows] : rows,
  };
}

/** Explains the marks that stand in a table of figures, and no others. */
export function notesOf({ rows }: FigureTable): string[] {
  const cells = rows.flatMap((row) => ('cells' in row ? row.cells : []));
  return [
    ...(cells.includes(null) ? ['Dấu “—” là chưa có số liệu; số 0 là có theo dõi và không phát sinh.'] : []),
    ...(cells.some((cell) => typeof cell === 'string' && cell.endsWith(UNSOUND))
      ? ['(*) Hai số dùng để tính tỷ lệ không cùng số đơn vị báo cáo; chỉ để tham khảo.']
      : []),
  ];
}

/** Codes of a roll-up that this form does not ask (they came with another version); the caller must say so. */
export const codesOutside = (form: Form, rolled: RollUp): string[] => {
  const asked = new Set(form.indicators.map(({ code }) => code));
  return [...rolled.keys()].filter((code) => !asked.has(code));
};
