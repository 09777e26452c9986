import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavesOf, showFigure } from '#modules/documents/rules/official/figure-table.ts';
import type { Cell } from './cell.ts';
import { codesOutside, notesOf, reportAnnex, rollUpAnnex } from './figure-annex.ts';
import type { Form } from './form.ts';
import { type Contribution, rollUp } from './roll-up.ts';
import { formVersion } from './shipped-forms.ts';

const form = formVersion('pctp-annex', 1) as Form;
const open = { withSensitive: true };
const report = (figures: Contribution['figures']): Contribution => ({ form, figures, levels: ['thcs'] });
const line = (table: ReturnType<typeof rollUpAnnex>, name: string): string[] | undefined => {
  const row = table.rows.find((one) => 'cells' in one && String(one.cells[1]).startsWith(name));
  return row && 'cells' in row ? row.cells.slice(2).map(showFigure) : undefined;
};

describe('the annex of figures', () => {
  it('shows one unit with zero, blank and not applicable apart', () => {
    const figures = {
      'outreach.sessions': 0,
      'organisation.guards': 'na',
      'organisation.committee-renewed': 1,
    } as const;
    const table = reportAnnex(form, figures, ['thcs'], open);
    expect(line(table, 'Buổi tuyên truyền')).toEqual(['buổi', '0']);
    expect(line(table, 'Nhân viên bảo vệ')).toEqual(['người', 'Không áp dụng']);
    expect(line(table, 'Đã kiện toàn Ban Chỉ đạo')).toEqual(['', 'Có']);
    expect(line(table, 'Tin đã tiếp nhận')).toEqual(['tin', '—']);
  });

  it('shows a roll-up with its reporters; what nobody reported is blank, not zero', () => {
    const rolled = rollUp([
      report({
        'tips.received': 1200,
        'tips.solved': 600,
        'organisation.guard-training-hours': 75,
        'money.fund-in': 'na',
      }),
      report({ 'tips.received': 34, 'organisation.committee-renewed': 1, 'money.fund-in': 'na' }),
    ]);
    const table = rollUpAnnex(form, rolled, open);
    expect(line(table, 'Tin đã tiếp nhận')).toEqual(['tin', '1.234', '2']);
    expect(line(table, 'Thời lượng tập huấn')).toEqual(['giờ', '7,5', '1']);
    expect(line(table, 'Đã kiện toàn Ban Chỉ đạo')).toEqual(['đơn vị có', '1', '1']);
    expect(line(table, 'Buổi tuyên truyền')).toEqual(['buổi', '—', '0']);
    expect(line(table, 'Quỹ phòng, chống tội phạm: thu')).toEqual(['đồng', 'Không áp dụng', '0']);
    expect(line(table, 'Tỷ lệ tin đã giải quyết (*)')).toEqual(['%', '48,6', '2']);
  });

  it('leaves sensitive figures out unless told otherwise', () => {
    const sensitive = form.indicators.filter((one) => one.sensitive).map(({ name }) => name);
    const names = (withSensitive: boolean) =>
      rollUpAnnex(form, new Map(), { withSensitive }).rows.map((row) => ('cells' in row ? row.cells[1] : row.group));
    expect(sensitive.length).toBeGreaterThan(4);
    for (const name of sensitive) {
      expect(names(false)).not.toContain(name);
      expect(names(true)).toContain(name);
    }
    expect(names(false).join()).not.toContain('Bảo vệ trẻ em');
  });

  it('explains only the marks that stand in it', () => {
    const full = Object.fromEntries(form.indicators.map(({ code }) => [code, 1]));
    const [share] = form.derived;
    const without = (code = '') => ({ ...full, [code]: null });
    const notes = (...reports: Contribution['figures'][]) =>
      notesOf(rollUpAnnex(form, rollUp(reports.map(report)), open));
    expect(notes(full)).toEqual([]);
    expect(notes(full, without(share?.numerator))).toEqual([expect.stringContaining('(*)')]);
    expect(notes(without(form.indicators[0]?.code))).toEqual([expect.stringContaining('“—”')]);
  });

  it('tells what came with another version of the form', () => {
    const shorter = { ...form, indicators: form.indicators.slice(1) };
    expect(codesOutside(shorter, rollUp([report({})]))).toEqual(['organisation.committee-renewed']);
    expect(codesOutside(form, rollUp([report({})]))).toEqual([]);
  });

  it('has a cell for every column in every row, whatever was reported', () => {
    const cell = fc.oneof(fc.nat(), fc.constant('na' as const), fc.constant(null)) as fc.Arbitrary<Cell>;
    const figures = fc.dictionary(fc.constantFrom(...form.indicators.map(({ code }) => code)), cell);
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 5 }), (list) => {
        for (const table of [
          rollUpAnnex(form, rollUp(list.map(report)), open),
          reportAnnex(form, list[0] ?? {}, [], open),
        ]) {
          for (const row of table.rows) {
            if ('cells' in row) expect(row.cells.length).toBe(leavesOf(table.columns).length);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
