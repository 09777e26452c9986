import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { judgeOfficialDocument } from '#modules/documents/rules/official/judge-official-document.ts';
import { convertToPdf, findConverter, makeFiguresXlsx, makeReportDocx } from '#modules/documents/server/public.ts';
import { rollUp } from '../../rules/form/roll-up.ts';
import { shippedForms } from '../../rules/form/shipped-forms.ts';
import { consolidationSheet } from '../../rules/rollup/consolidation-sheet.ts';
import { asDraft, type ConsolidationPaper, consolidatedReport } from '../../rules/rollup/official-consolidation.ts';

const [form] = shippedForms;
if (!form) throw new Error('no form is shipped');

const school = (factor: number) => ({
  form,
  levels: ['thcs'] as const,
  figures: Object.fromEntries(form.indicators.map(({ code, kind }, i) => [code, kind === 'yes-no' ? 1 : i * factor])),
});
const children = [rollUp([school(1000)]), rollUp([school(37)])];
const rolled = rollUp([school(1000), school(37)]);

const paper: ConsolidationPaper = {
  issuer: {
    name: 'Phòng Giáo dục và Đào tạo Phiêng Cát',
    kind: 'division',
    abbreviation: 'PGDĐT',
    placeName: 'Phiêng Cát',
    draftingUnit: 'GDTX',
    headName: 'Lường Văn Tâm',
    headTitle: 'Trưởng phòng',
  },
  governing: 'UBND huyện Phiêng Cát',
  above: 'Sở Giáo dục và Đào tạo Nà Lang',
  number: undefined,
  date: undefined,
  today: '2026-03-02',
  dutyTitle: 'Báo cáo kết quả công tác phòng, chống tội phạm, bảo đảm an ninh, trật tự',
  programme: {
    title: 'Kế hoạch thực hiện công tác phòng, chống tội phạm năm 2026',
    numberSymbol: '12/KH-PGDĐT',
    signedOn: '2026-01-15',
    issuer: 'Phòng Giáo dục và Đào tạo Phiêng Cát',
    year: 2026,
  },
  parent: {
    title: 'Kế hoạch Phòng, chống tội phạm năm 2026',
    numberSymbol: '08/KH-SGDĐT',
    signedOn: '2026-01-05',
    issuer: 'Sở Giáo dục và Đào tạo Nà Lang',
    year: 2026,
  },
  windowName: 'Tháng 01 năm 2026',
  firstDay: '2026-01-12',
  lastDay: '2026-02-11',
  form,
  words: {
    situation: 'Toàn huyện có ba mươi cơ sở giáo dục; tình hình an ninh, trật tự trong và quanh trường ổn định.',
    results: 'Các trường tổ chức đủ các buổi tuyên truyền theo kế hoạch.\nĐã ký cam kết với cha mẹ học sinh.',
    next: 'Hoàn thành tập huấn cho bảo vệ trước ngày 31/3/2026.',
  },
  rolled,
  withSensitive: true,
  expected: 3,
  accepted: 2,
  missing: ['Trường Mầm non Hoa Ban'],
  gapsNote: 'Trường Mầm non Hoa Ban xin nộp chậm vì đổi người phụ trách',
  below: [],
  isDraft: false,
};

const documentXml = (docx: Uint8Array): string => strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
const textOf = (xml: string): string =>
  xml
    .replace(/<\/w:p>/gu, '\n')
    .replace(/<w:br\/>/gu, ' ')
    .replace(/<[^>]+>/gu, '');

describe('the consolidated report as an official document', () => {
  let xml: string;
  let docx: Uint8Array;
  beforeAll(async () => {
    docx = await makeReportDocx(consolidatedReport(paper));
    xml = documentXml(docx);
  });

  it('names the governing body above the office, whom it is for, what it rests on and who signs', () => {
    const text = textOf(xml);
    const order = [
      'UBND HUYỆN PHIÊNG CÁT',
      'PHÒNG',
      'Số: …/BC-PGDĐT',
      'Phiêng Cát, ngày … tháng 3 năm 2026',
      'BÁO CÁO',
      'Kết quả công tác phòng, chống tội phạm, bảo đảm an ninh, trật tự tháng 01 năm 2026',
      'Kính gửi: Sở Giáo dục và Đào tạo Nà Lang',
      'Thực hiện Kế hoạch số 08/KH-SGDĐT ngày 05 tháng 01 năm 2026 của Sở Giáo dục và Đào tạo Nà Lang về phòng, chống tội phạm năm 2026 và Kế hoạch số 12/KH-PGDĐT ngày 15 tháng 01 năm 2026 của Phòng Giáo dục và Đào tạo Phiêng Cát, Phòng Giáo dục và Đào tạo Phiêng Cát báo cáo kết quả công tác phòng',
      'từ ngày 12/01/2026 đến ngày 11/02/2026',
      '2/3 đơn vị; thiếu: Trường Mầm non Hoa Ban',
      'I. ĐẶC ĐIỂM TÌNH HÌNH',
      'II. KẾT QUẢ THỰC HIỆN',
      'III. PHƯƠNG HƯỚNG',
      '- Như trên;',
      '- Lưu: VT, GDTX.',
      'TRƯỞNG PHÒNG',
      'Lường Văn Tâm',
      'SỐ LIỆU CÔNG TÁC',
      '1. Tổ chức, lực lượng',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(
      places.every((place) => place >= 0),
      order[places.indexOf(-1)],
    ).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).not.toContain('Dự thảo');
    expect(text).not.toContain('(*)');
    expect(text).toContain('1.037');
  });

  it('lacks only what the clerk fills in; with number and date nothing', () => {
    const codes = (more: Partial<ConsolidationPaper>) =>
      judgeOfficialDocument(asDraft(consolidatedReport({ ...paper, ...more }))).map(({ code }) => code);
    expect(codes({})).toEqual(['number-blank', 'date-blank']);
    expect(codes({ number: 5, date: '2026-03-02' })).toEqual([]);
    expect(codes({ number: 5, date: '2026-03-02', issuer: { ...paper.issuer, headName: null } })).toEqual([
      'signatory-missing',
    ]);
  });

  it('says on its face that it is a draft while the total is open', async () => {
    const open = documentXml(await makeReportDocx(consolidatedReport({ ...paper, isDraft: true })));
    expect(textOf(open)).toContain('Dự thảo, số liệu chưa chốt, tính đến ngày 02/03/2026.');
  });

  it('leaves sensitive figures out for who may not see them', async () => {
    const sensitive = form.indicators.find((one) => one.sensitive)?.name ?? '';
    expect(textOf(xml)).toContain(sensitive);
    const without = documentXml(await makeReportDocx(consolidatedReport({ ...paper, withSensitive: false })));
    expect(textOf(without)).not.toContain(sensitive);
  });

  it('reads the same as PDF, two pages or more, the number of the page on top', async (context) => {
    if (!(await findConverter())) context.skip('LibreOffice is not installed');
    const folder = mkdtempSync(join(tmpdir(), 'truong-an-paper-'));
    try {
      writeFileSync(join(folder, 'report.pdf'), await convertToPdf(docx));
      const text = execFileSync('pdftotext', ['-layout', join(folder, 'report.pdf'), '-'], { encoding: 'utf8' });
      const flat = text.replace(/\s+/gu, ' ');
      for (const words of ['Kính gửi: Sở Giáo dục và Đào tạo Nà Lang', 'Lưu: VT, GDTX', 'có số liệu', '1.037']) {
        expect(flat).toContain(words);
      }
      expect(text.split('\f').length).toBeGreaterThan(3);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('as a sheet carries real numbers, children beside the total, none for sensitive figures', async () => {
    const totals = { form, total: rolled, children: new Map(children.map((child, i) => [String(i), child])) };
    const columns = ['Trường A', 'Trường B'].map((name, i) => ({ unitId: String(i), name }));
    const table = consolidationSheet(totals, columns, true);
    const rows = table.rows.flatMap((row) => ('cells' in row ? [row.cells] : []));
    const sessions = rows.find(([, name]) => name === 'Buổi tuyên truyền');
    const at = form.indicators.findIndex(({ code }) => code === 'outreach.sessions');
    expect(sessions?.slice(3)).toEqual(
      [at * 1037, 2, at * 1000, at * 37].map((scaled) => ({
        scaled: expect.toSatisfy((n) => Number(n) === scaled),
        decimals: 0,
      })),
    );
    const hidden = rows.find(([, name]) => name === form.indicators.find((one) => one.sensitive)?.name);
    expect(hidden?.slice(5)).toEqual([null, null]);
    const bytes = await makeFiguresXlsx({
      ...table,
      sheetName: 'Kỳ 1',
      title: 'x',
      lines: [],
      sources: [],
      missing: [],
      notes: [],
    });
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain(`<v>${at * 1037}</v>`);
  });
});
