import { describe, expect, it } from 'vitest';
import type { OfficialPaper } from '#modules/documents/rules/official/official-paper.ts';
import { numberSymbolOf, type ReportHeader } from '#modules/documents/rules/official/official-report.ts';
import { shippedDefinition } from '../../definitions/shipped-definitions.ts';
import { whyNotSound } from '../why-not-sound.ts';
import { minutesPaper } from './minutes-paper.ts';
import type { MinutesPaper, Paper, SheetsPaper, StaffSheetPaper } from './paper-schema.ts';
import { proposalPaper, quarterOf } from './proposal-paper.ts';
import { sheetPapers, signingTable, staffSheet } from './sheets-paper.ts';

const header: ReportHeader = {
  issuer: 'Trường THCS Bản Mây',
  kind: 'minutes',
  agencyAbbreviation: 'THCSBM',
  place: 'Suối Mây',
  date: '2026-03-05',
};
const head = { header, headTitle: 'Hiệu trưởng' };
const registered = (code: string, paper: string) => {
  const definition = shippedDefinition(code);
  const found = definition?.papers.find((one) => one.code === paper);
  if (!definition || !found) throw new Error(`${code} has no ${paper}`);
  return { definition, paper: found as Paper };
};
const textOf = ({ parts }: OfficialPaper): string =>
  parts
    .map((part) => {
      if ('heading' in part) return part.heading;
      if ('table' in part)
        return part.table.rows.flatMap((row) => ('cells' in row ? row.cells.map(String) : [])).join('|');
      return [part.label, part.text].filter(Boolean).join(': ');
    })
    .join('\n');

describe('minutes', () => {
  const { definition, paper } = registered('briefing', 'minutes');
  it('say what the entry says, and leave room for what it does not', () => {
    const values = {
      day: '2026-03-05',
      name: 'An ninh trước cổng trường',
      partners: ['police'],
      situation: 'Giờ tan học còn ùn tắc.\nCó xe đỗ sai chỗ.',
    };
    const made = minutesPaper(definition, paper as MinutesPaper, values, header);
    expect(textOf(made)).toContain('Thời gian bắt đầu: … giờ …, ngày 05 tháng 3 năm 2026');
    expect(textOf(made)).toContain('Nội dung chính: An ninh trước cổng trường');
    expect(textOf(made)).toMatch(/Người chủ trì: …+/u);
    expect(textOf(made)).toContain('Giờ tan học còn ùn tắc.');
    expect(textOf(made)).toMatch(/2\. Việc đã thống nhất\n…+/u);
    expect(made.signatories.map(({ name }) => name)).toEqual([undefined, undefined, undefined]);
  });

  it('bear the number and the day somebody wrote, and leave both open where nobody did', () => {
    const { definition: inspection, paper: its } = registered('inspection', 'minutes');
    const bears = (minutes?: string) => {
      const values = { day: '2026-03-05', ...(minutes ? { minutes } : {}) };
      const { header: made } = minutesPaper(inspection, its as MinutesPaper, values, header);
      return [numberSymbolOf(made), made.date];
    };
    expect(bears()).toEqual(['…/BB-THCSBM', '2026-03-05']);
    expect(bears('Số: 12/BB-ĐKT ngày 06/3/2026')).toEqual(['12/BB-ĐKT', '2026-03-06']);
    expect(bears('02/BB-TH&THCSNL ngày 06/3/2026')).toEqual(['02/BB-TH&THCSNL', '2026-03-06']);
    expect(bears('05-BB/THCSTA, ngày 06/3/2026')).toEqual(['05-BB/THCSTA', '2026-03-06']);
    expect(bears('12/BB/ĐKT.')).toEqual(['12/BB/ĐKT', '2026-03-05']);
    expect(bears('Biên bản số 7 ngày 6.3.2026')).toEqual(['07/BB-THCSBM', '2026-03-06']);
    expect(bears('7/3/2026')).toEqual(['…/BB-THCSBM', '2026-03-07']);
    expect(bears('đã ký, lưu ở văn phòng')).toEqual(['…/BB-THCSBM', '2026-03-05']);
    expect(
      minutesPaper(definition, paper as MinutesPaper, { day: '2026-03-05', minutes: '3' }, header).header.number,
    ).toBe(3);
  });

  it('of an inspection set the points out in a table', () => {
    const { definition: inspection, paper: its } = registered('inspection', 'minutes');
    const points = [
      { point: 'Camera', result: 'fault', note: 'Mờ' },
      { point: 'Tường rào', result: 'good' },
    ];
    const made = minutesPaper(inspection, its as MinutesPaper, { day: '2026-03-05', points }, header);
    expect(textOf(made)).toContain('1|Camera|Chưa đạt|Mờ|2|Tường rào|Đạt|');
  });
});

describe('sheets of a pledge drive', () => {
  const { definition, paper } = registered('pledge-drive', 'sheets');
  const values = {
    day: '2026-03-05',
    name: 'Cam kết đầu năm',
    topics: ['drugs', 'other'],
    'topics:other': 'Trò chơi trực tuyến độc hại',
    text: 'Mẫu học sinh, bản 2',
    classes: [{ name: '6A', pupils: 31, 'pupils-signed': 30 }, { name: '6B' }],
  };
  it('are one for each class, with as many lines as pupils and no name', () => {
    const [first, second, ...more] = sheetPapers(definition, paper as SheetsPaper, values, head);
    expect(more).toEqual([]);
    expect(first?.under).toBe('Lớp 6A · Mẫu học sinh, bản 2');
    expect(first && textOf(first)).toContain('vi phạm về: ma túy; trò chơi trực tuyến độc hại.');
    const numbers = (one: OfficialPaper | undefined) => (one ? textOf(one) : '').match(/(?<=^|\|)\d+(?=\|)/gmu)?.length;
    expect([numbers(first), numbers(second)]).toEqual([31, 40]);
  });

  it('speak for the families of each class, without the words of the pupils', () => {
    const { paper: its } = registered('pledge-drive', 'family-sheets');
    const classes = [{ name: '6A', pupils: 31, families: 29 }];
    const made = sheetPapers(definition, its as SheetsPaper, { ...values, classes, wording: 'Em hứa.' }, head);
    expect(made.map(({ under }) => under)).toEqual(['Lớp 6A · Gia đình học sinh']);
    const text = textOf(made[0] as OfficialPaper);
    expect(text).toContain('Chúng tôi, cha mẹ, người giám hộ của học sinh lớp 6A, Trường THCS Bản Mây, cam kết:');
    expect(text).toContain('con em không vi phạm, không rủ rê, lôi kéo người khác vi phạm về: ma túy;');
    expect(text).not.toContain('Em hứa.');
    expect(text).toContain('|29|');
    expect(text).not.toContain('|30|');
  });

  it('are one for the staff, signed by the head alone', () => {
    const { paper: its } = registered('pledge-drive', 'staff-sheet');
    const made = staffSheet(definition, its as StaffSheetPaper, { ...values, staff: 24 }, head);
    expect(textOf(made)).toContain('Chúng tôi, cán bộ, giáo viên, nhân viên Trường THCS Bản Mây, cam kết:');
    expect(textOf(made)).toContain('|24|');
    expect(textOf(made)).not.toContain('|25|');
    expect(made.signatories.map(({ title }) => title)).toEqual(['Hiệu trưởng']);
  });

  it('print the words of the drive where it has its own', () => {
    const [first] = sheetPapers(definition, paper as SheetsPaper, { ...values, wording: 'Em hứa.' }, head);
    expect(first && textOf(first)).toContain('Em hứa.');
    expect(first && textOf(first)).not.toContain('ma túy');
  });

  it('number an odd count to its end and no further', () => {
    const { table } = signingTable(5);
    expect(table.rows).toEqual([
      { cells: ['1', '', '', '2', '', ''] },
      { cells: ['3', '', '', '4', '', ''] },
      { cells: ['5', '', '', '', '', ''] },
    ]);
  });
});

describe('the letter that asks for training', () => {
  it('knows its quarter', () => {
    expect(quarterOf('2026-01-01')).toEqual({ name: 'quý I năm 2026', firstDay: '2026-01-01', lastDay: '2026-03-31' });
    expect(quarterOf('2026-12-31')).toEqual({ name: 'quý IV năm 2026', firstDay: '2026-10-01', lastDay: '2026-12-31' });
  });

  it('asks for those not trained apart, names the police where they are known, and leaves blanks where they are not', () => {
    const teams = [{ name: 'Đội A', kind: 'Đội chữa cháy cơ sở', members: 12 }];
    const forces = { guards: 5, guardsTrained: 2, officers: 0, teams, classes: [] };
    const letter = proposalPaper(forces, quarterOf('2026-03-05'), head, 'Công an xã Suối Mây');
    expect([letter.title, letter.addressees]).toEqual([null, ['Công an xã Suối Mây']]);
    expect(textOf(letter)).toContain('chưa có giấy xác nhận');
    expect(textOf(letter)).not.toContain('Người trực tiếp theo dõi công tác');
    expect(textOf(letter)).toContain('chưa tham gia lớp nào');
    const nobody = { ...forces, guards: 0, guardsTrained: 0, teams: [] };
    expect(textOf(proposalPaper(nobody, quarterOf('2026-03-05'), head, undefined))).toContain('ghi tay');
  });
});

describe('a paper of a definition', () => {
  it('speaks of fields the register has', () => {
    const { definition, paper } = registered('pledge-drive', 'sheets');
    const wrong = { ...(paper as SheetsPaper), number: 'none', topics: 'name' };
    expect(whyNotSound({ ...definition, papers: [wrong] })).toEqual([
      'sheets takes name for a choices',
      'sheets speaks of classes.none, which is no field',
    ]);
  });
});
