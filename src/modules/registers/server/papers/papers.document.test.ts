import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { OfficialPaper } from '#modules/documents/rules/official/official-paper.ts';
import type { ReportHeader } from '#modules/documents/rules/official/official-report.ts';
import { convertToPdf, findConverter, makePapersDocx } from '#modules/documents/server/public.ts';
import { shippedDefinition } from '../../definitions/shipped-definitions.ts';
import { makeStatement } from '../../rules/ledger/statement.ts';
import { minutesPaper } from '../../rules/papers/minutes-paper.ts';
import type { MinutesPaper, SheetsPaper, StaffSheetPaper } from '../../rules/papers/paper-schema.ts';
import { proposalPaper, quarterOf } from '../../rules/papers/proposal-paper.ts';
import { sheetPapers, staffSheet } from '../../rules/papers/sheets-paper.ts';
import { statementPaper } from '../ledger/statement-files.ts';

const converter = await findConverter();
const why = converter ? '' : ' (BỎ QUA: máy này chưa cài LibreOffice `soffice`)';
if (!converter) console.warn('Skipped: soffice is not installed, the layout was not opened by LibreOffice.');

const header: ReportHeader = {
  governingBody: 'Ủy ban nhân dân xã Suối Mây',
  issuer: 'Trường THCS Bản Mây',
  kind: 'minutes',
  agencyAbbreviation: 'THCSBM',
  place: 'Suối Mây',
  date: '2026-03-05',
};
const { date: _, ...undated } = { ...header, month: '2026-03' };
const head = { header: undated, headTitle: 'Hiệu trưởng' };
const registered = (code: string) => {
  const definition = shippedDefinition(code);
  const [paper] = definition?.papers ?? [];
  if (!definition || !paper) throw new Error(`${code} has no paper`);
  return { definition, paper };
};

const briefing = registered('briefing');
const minutes = minutesPaper(
  briefing.definition,
  briefing.paper as MinutesPaper,
  {
    day: '2026-03-05',
    name: 'An ninh, trật tự trước cổng trường giờ tan học',
    partners: ['police', 'people-committee'],
    place: 'Phòng họp nhà trường',
    chair: 'Phó Hiệu trưởng phụ trách',
    situation:
      'Từ đầu tháng, giờ tan học trước cổng trường còn ùn tắc vì xe đón học sinh đỗ dưới lòng đường.\nTổ tự quản đã nhắc, số xe đỗ sai chỗ giảm nhưng chưa hết.',
    agreed:
      'Công an xã cử người cùng bảo vệ phân luồng vào các ngày đầu tuần.\nNhà trường kẻ lại vạch nơi đón học sinh.',
  },
  header,
);
const inspected = registered('inspection');
const inspection = minutesPaper(
  inspected.definition,
  inspected.paper as MinutesPaper,
  {
    day: '2026-03-05',
    name: 'Tự kiểm tra đầu tháng',
    kind: 'self',
    people: 'Ban bảo vệ',
    points: [
      { point: 'Tường rào, cổng trường', result: 'good' },
      { point: 'Thiết bị, lối thoát khi cháy', result: 'fault', note: 'Một bình hết hạn nạp' },
    ],
  },
  header,
);
const drive = registered('pledge-drive');
const sheets = sheetPapers(
  drive.definition,
  drive.paper as SheetsPaper,
  {
    day: '2026-03-05',
    name: 'Cam kết chấp hành pháp luật năm học mới',
    topics: ['drugs', 'traffic', 'violence'],
    text: 'Mẫu học sinh, bản 2',
    classes: [
      { name: '6A', pupils: 42 },
      { name: '6B', pupils: 37 },
    ],
  },
  head,
);
const paperOf = (code: string) => drive.definition.papers.find((one) => one.code === code);
const pledge = {
  day: '2026-03-05',
  name: 'Cam kết chấp hành pháp luật năm học mới',
  topics: ['drugs', 'traffic', 'violence'],
};
const families = sheetPapers(
  drive.definition,
  paperOf('family-sheets') as SheetsPaper,
  { ...pledge, classes: [{ name: '6A', families: 48 }] },
  head,
);
const staff = staffSheet(drive.definition, paperOf('staff-sheet') as StaffSheetPaper, { ...pledge, staff: 28 }, head);
const letter = proposalPaper(
  {
    guards: 5,
    guardsTrained: 2,
    officers: 2,
    teams: [
      { kind: 'Đội chữa cháy cơ sở', name: 'Đội chữa cháy', members: 12 },
      { kind: 'Đội cờ đỏ, sao đỏ, thanh niên xung kích, tự quản', name: 'Đội cờ đỏ', members: 24 },
    ],
    classes: [
      { day: '2025-10-12', name: 'Nghiệp vụ chữa cháy', who: 'Đội chữa cháy cơ sở', heldBy: 'Công an xã', people: 12 },
    ],
  },
  quarterOf('2026-03-05'),
  { ...head, header: { ...undated, kind: 'dispatch' } },
  'Công an xã Suối Mây',
);
const booked = [
  {
    day: '2026-02-01',
    source: 'fund',
    income: 5_000_000,
    spending: 0,
    paper: 'PT 01',
    title: 'Ủng hộ quỹ',
    mark: null,
  },
  {
    day: '2026-02-20',
    source: 'fund',
    income: 0,
    spending: 1_200_000,
    paper: 'PC 01',
    title: 'In tờ rơi',
    mark: 'countered',
  },
  {
    day: '2026-03-02',
    source: 'fund',
    income: 0,
    spending: -1_200_000,
    paper: 'PC 01',
    title: 'In tờ rơi',
    mark: 'counter',
  },
  {
    day: '2026-03-02',
    source: 'budget',
    income: 0,
    spending: 3_600_000,
    paper: 'PC 02',
    title: 'Bình chữa cháy',
    mark: null,
  },
] as const;
const statement = statementPaper(
  makeStatement(['fund', 'budget'], new Map([['budget', 15_000_000]]), booked).map((one) => ({
    ...one,
    name: one.source === 'fund' ? 'Quỹ phòng, chống tội phạm' : 'Ngân sách nhà nước',
  })),
  { ...head, superior: null },
  'Từ ngày 01/01/2026 đến ngày 31/03/2026',
);

const papers: readonly (readonly [string, readonly OfficialPaper[], number, readonly RegExp[]])[] = [
  [
    'minutes',
    [minutes],
    2,
    [
      /^ *Số: …\/BB-THCSBM +Suối Mây, ngày 05 tháng 3 năm 2026$/mu,
      /BIÊN BẢN/u,
      /Thời gian bắt đầu:/u,
      /NGƯỜI CHỦ TRÌ/u,
    ],
  ],
  ['inspection', [inspection], 2, [/BIÊN BẢN/u, /Chưa đạt +Một bình hết hạn nạp|Một bình hết hạn/u]],
  ['sheets', sheets, 4, [/BẢN CAM KẾT/u, /Lớp 6A · Mẫu học sinh, bản 2/u, /Lớp 6B/u, /\b42\b/u]],
  // A class that needs a second page has its head there again.
  ['families', families, 2, [/người giám hộ/u, /\b48\b/u, /\f[^\f]*Họ và tên[^\f]*\b48\b/u]],
  // Signatures never stand on a page alone.
  ['staff', [staff], 2, [/cán bộ, giáo viên, nhân viên/u, /Họ và tên[^\f]*\b28\b[^\f]*HIỆU TRƯỞNG/u]],
  ['letter', [letter], 2, [/Số: …\/THCSBM/u, /V\/v đề xuất mở lớp/u, /Kính gửi: Công an xã Suối Mây/u, /HIỆU TRƯỞNG/u]],
  ['statement', [statement], 2, [/BẢNG KÊ THU, CHI/u, /In tờ rơi \(bút toán\s/u, /11\.400\.000/u, /KẾ TOÁN/u]],
];

describe.skipIf(!converter)(`papers drawn from registers, opened by LibreOffice${why}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'truong-an-papers-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(papers)('%s is well-formed, says what it must, and fits its pages', async (name, made, most, said) => {
    const docx = await makePapersDocx(name, made);
    for (const [path, bytes] of Object.entries(unzipSync(docx))) {
      if (path.endsWith('.xml')) expect([path, XMLValidator.validate(strFromU8(bytes))]).toEqual([path, true]);
    }
    const pdf = join(folder, `${name}.pdf`);
    writeFileSync(pdf, await convertToPdf(docx));
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).normalize('NFC');
    for (const words of said) expect(text).toMatch(words);
    const pages = text.split('\f').length - 1;
    expect(pages).toBeGreaterThanOrEqual(made.length);
    expect(pages).toBeLessThanOrEqual(most);
    execFileSync('pdftoppm', ['-r', '40', '-gray', pdf, join(folder, name)]);
    expect(readdirSync(folder).filter((file) => file.startsWith(`${name}-`))).toHaveLength(pages);
  });
});
