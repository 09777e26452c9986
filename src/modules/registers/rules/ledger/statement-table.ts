import { formatDate } from '#base/date.ts';
import type { FigureCell, FigureColumn } from '#modules/documents/rules/official/figure-table.ts';
import type { LedgerLine, SourceStatement } from './statement.ts';

/** A line as it stands on paper. */
export interface PaperLine extends LedgerLine {
  readonly paper: string;
  readonly title: string;
  readonly mark: 'counter' | 'countered' | null;
}

export interface NamedStatement extends SourceStatement<PaperLine> {
  readonly name: string;
}

export interface StatementRow {
  readonly cells: readonly FigureCell[];
  readonly strong?: boolean;
}

const marks = { counter: ' (bút toán đảo)', countered: ' (đã đảo)' } as const;
const money = (amount: number): FigureCell => ({ scaled: amount, decimals: 0 });

/** The columns of the lines of one source. */
export const statementColumns: readonly (FigureColumn & { readonly width: number })[] = [
  { title: 'Ngày', weight: 1.75, width: 12, align: 'center' },
  { title: 'Chứng từ', weight: 1.2, width: 16 },
  { title: 'Nội dung', weight: 2.4, width: 44 },
  { title: 'Thu', weight: 1.5, width: 18, align: 'right' },
  { title: 'Chi', weight: 1.5, width: 18, align: 'right' },
  { title: 'Tồn', weight: 1.55, width: 18, align: 'right' },
];

/** One source line by line: what it began with, what came and went with its papers, what it has in the end. */
export function sourceRows({ opening, income, spending, closing, lines }: NamedStatement): StatementRow[] {
  return [
    { cells: ['', '', 'Số dư đầu kỳ', '', '', money(opening)], strong: true },
    ...lines.map(({ day, paper, title, mark, income: came, spending: went, balance }) => ({
      cells: [
        formatDate(day),
        paper,
        `${title}${mark ? marks[mark] : ''}`,
        came === 0 ? '' : money(came),
        went === 0 ? '' : money(went),
        money(balance),
      ],
    })),
    { cells: ['', '', 'Cộng trong kỳ, số dư cuối kỳ', money(income), money(spending), money(closing)], strong: true },
  ];
}

/** The columns of the summary over the sources. */
export const sumColumns: readonly (FigureColumn & { readonly width: number })[] = [
  { title: 'Nguồn', weight: 2.4, width: 36 },
  { title: 'Số dư đầu kỳ', weight: 1.5, width: 18, align: 'right' },
  { title: 'Thu', weight: 1.5, width: 18, align: 'right' },
  { title: 'Chi', weight: 1.5, width: 18, align: 'right' },
  { title: 'Số dư cuối kỳ', weight: 1.5, width: 18, align: 'right' },
];

/** Each source in one line, and their sum where there are several. */
export function sumRows(sources: readonly NamedStatement[]): StatementRow[] {
  const sum = (of: (one: NamedStatement) => number) => money(sources.reduce((total, one) => total + of(one), 0));
  const rows = sources.map(({ name, opening, income, spending, closing }) => ({
    cells: [name, money(opening), money(income), money(spending), money(closing)],
  }));
  if (rows.length < 2) return rows;
  const total: readonly FigureCell[] = [
    'Cộng',
    sum((one) => one.opening),
    sum((one) => one.income),
    sum((one) => one.spending),
    sum((one) => one.closing),
  ];
  return [...rows, { cells: total, strong: true }];
}

/** Whether anything is to be said of a source in the window. */
export const isUsed = ({ opening, lines }: Pick<NamedStatement, 'opening' | 'lines'>): boolean =>
  opening !== 0 || lines.length > 0;
