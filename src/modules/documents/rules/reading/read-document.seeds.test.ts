import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays } from '#base/date.ts';
import { readDocument } from './read-document.ts';
import { type DocumentReading, documentReading, type ReadDuty } from './reading.ts';

const folder = new URL('../../../../../../shared/seeds/', import.meta.url);
const seed = (number: string): DocumentReading => {
  const name = readdirSync(folder).find((file) => file.startsWith(number));
  return readDocument(readFileSync(new URL(name ?? '', folder), 'utf8'));
};
const windows = (duty: ReadDuty | undefined) =>
  duty?.windows.map(
    ({ name, firstDay, lastDay, due }) => `${name}: ${firstDay}..${lastDay} ${due.inclusive ? '≤' : '<'} ${due.day}`,
  );
const codes = (reading: DocumentReading) => [...new Set(reading.findings.map(({ code }) => code))];
const titles = (reading: DocumentReading) => reading.sections.map(({ marker }) => marker);
const notRead = (reading: DocumentReading) =>
  reading.findings.filter(({ code }) => code === 'not-read').map(({ facts }) => facts.part);

/** Golden readings of the five real plans. Without ../shared/seeds they are skipped, visibly. */
describe.skipIf(!existsSync(folder))('seed plans', () => {
  it('000: three windows with their border days, and the plan it rests on dated a year early', () => {
    const reading = seed('000');
    const { header } = reading;
    expect(header.number?.value).toBeNull();
    expect(header.symbol?.value).toBe('KH-PGDĐT');
    expect(header.place?.value).toBe('Vân Hồ');
    expect(header.dateParts?.value).toEqual({ day: null, month: 3, year: 2024 });
    expect(header.date).toBeUndefined();
    expect(header.kind?.value.code).toBe('KH');
    expect(header.subject?.value).toMatch(/^Thực hiện công tác phòng.*năm 2024$/u);
    expect(header.issuer).toMatchObject({ value: 'Phòng Giáo dục và Đào tạo', certainty: 'unsure' });
    expect(header.legalBases.map((base) => [base.numberSymbol, base.date])).toEqual([['75/KH-SGDĐT', '2023-03-19']]);
    expect(reading.year?.value).toBe(2024);
    expect(titles(reading)).toEqual(['I.', 'II.', 'III.']);
    expect(reading.sections[1]?.children.map(({ marker }) => marker)).toEqual([
      '1.',
      '2.',
      '3.',
      '4.',
      '5.',
      '6.',
      '7.',
    ]);

    expect(reading.duties).toHaveLength(1);
    const [report] = reading.duties;
    expect(report).toMatchObject({
      kind: 'report',
      recurrence: 'windows',
      title: 'Báo cáo kết quả triển khai thực hiện',
    });
    expect(report?.who?.value).toBe('Các đơn vị trường học');
    expect(report?.receiver?.value).toBe('Phòng Giáo dục và Đào tạo');
    expect(report?.channel?.via).toBe('bộ phận KH-TH');
    expect(windows(report)).toEqual([
      'Báo cáo sơ kết 06 tháng: 2023-12-15..2024-06-12 < 2024-06-12',
      'Báo cáo quý III: 2024-06-12..2024-09-12 < 2024-09-12',
      'Báo cáo tổng kết năm: 2023-12-12..2024-12-12 < 2024-12-12',
    ]);
    expect(reading.unscheduled.map(({ kind, reason, who }) => [kind, reason, who?.value])).toEqual([
      ['plan', 'no-date', undefined],
      ['other', 'periodic', undefined],
      ['plan', 'no-date', 'Phòng Giáo dục và Đào tạo'],
      ['report', 'by-regulation', 'Phòng Giáo dục và Đào tạo'],
    ]);
    expect(reading.signatory).toMatchObject({ capacity: null, title: 'TRƯỞNG PHÒNG', certainty: 'sure' });
    expect(reading.signatory?.name).toMatch(/^Đỗ /u);
    expect(reading.recipients.map(({ name }) => name)).toEqual([
      'Như Kính gửi',
      'Lãnh đạo Phòng GD&ĐT',
      'Website Phòng GD&ĐT',
      'Lưu: VT, KH-TH (Chiến)',
    ]);
    expect(codes(reading)).toEqual([
      'literal-window-longer',
      'number-blank',
      'date-blank',
      'base-dated-before-plan-year',
      'windows-overlap',
      'due-before-window-ends',
      'days-in-no-shorter-window',
      'like-addressee-without-addressee',
      'words-slipped',
      'interval-unmeasured',
      'not-read',
      'residues-removed',
    ]);
    expect(notRead(reading)).toEqual(['issuer-line']);
    // Directives named in the body are citations with their days, not duties.
    const cited = reading.citations.map(({ numberSymbol, date }) => `${numberSymbol} ${date}`);
    expect(cited).toEqual(expect.arrayContaining(['13-KL/TW 2021-08-16', '15-KL/TW 2021-09-30']));
  });

  it('001: a plan due inclusively by e-mail, and twelve monthly windows without gap', () => {
    const reading = seed('001');
    const { header } = reading;
    expect([header.number?.value, header.symbol?.value, header.place?.value]).toEqual([null, 'KH-SGDĐT', 'Bắc Giang']);
    expect(header.dateParts?.value).toEqual({ day: null, month: 2, year: 2024 });
    expect(header.issuer).toMatchObject({ value: 'Sở Giáo dục và Đào tạo', certainty: 'unsure' });
    expect(header.subject?.value).toMatch(/^Thực hiện Đề án “.*” năm 2024 của ngành Giáo dục tỉnh Bắc Giang$/u);
    expect(header.legalBases.map((base) => [base.numberSymbol, base.date, base.issuer])).toEqual([
      ['21/KH-UBND', '2024-01-26', 'UBND tỉnh'],
    ]);
    // The subject of the base ends where the sentence goes on with who issues.
    expect(header.legalBases[0]?.subject).toMatch(/năm 2024$/u);
    expect(reading.year?.value).toBe(2024);
    const [plan, report, ...rest] = reading.duties;
    expect(rest).toEqual([]);
    expect(plan).toMatchObject({ kind: 'plan', recurrence: 'once', certainty: 'sure' });
    expect(windows(plan)).toEqual(['Kế hoạch triển khai thực hiện Đề án 201 năm 2024: null..null ≤ 2024-02-23']);
    expect(plan?.channel).toMatchObject({ via: 'Phòng GDTH-CTTT', email: expect.stringContaining('@') });
    expect(plan?.receiver?.value).toBe('Sở GDĐT');
    expect(plan?.who?.value).toBe('Các phòng GDĐT, đơn vị trực thuộc Sở GDĐT');

    expect(report).toMatchObject({
      kind: 'report',
      recurrence: 'monthly',
      name: 'Báo cáo hằng tháng',
      certainty: 'unsure',
    });
    expect([report?.who?.value, report?.receiver?.value]).toEqual([plan?.who?.value, 'Sở GDĐT']);
    expect(report?.channel).toMatchObject({ via: 'Phòng GDTH-CTTT', certainty: 'unsure' });
    expect(report?.windows).toHaveLength(12);
    expect(windows(report)?.[0]).toBe('Báo cáo tháng 01/2024: 2023-12-12..2024-01-11 ≤ 2024-01-11');
    expect(windows(report)?.[11]).toBe('Báo cáo tháng 12/2024: 2024-11-12..2024-12-11 ≤ 2024-12-11');
    for (const [index, window] of (report?.windows ?? []).entries()) {
      const next = report?.windows[index + 1];
      if (next) expect(next.firstDay).toBe(addDays(window.lastDay ?? '', 1));
    }
    expect(reading.signatory).toMatchObject({ capacity: 'KT.', onBehalfOf: 'GIÁM ĐỐC', title: 'PHÓ GIÁM ĐỐC' });
    const abnormal = reading.findings
      .filter(({ code }) => code === 'citation-abnormal')
      .map(({ facts }) => facts.proposed);
    expect(abnormal).toEqual(['145/SGDĐT-GDTH-CTTT', null, '01/QCPH-CAT-SGDĐT']);
    expect(codes(reading)).toContain('literal-window-longer');
    expect(notRead(reading)).toEqual(['issuer-line']);
  });

  it('002: a letter with an addressee, a plan without a date, no invented window', () => {
    const reading = seed('002');
    expect(reading.header.kind?.value).toEqual({ code: 'CV', name: 'Công văn' });
    expect(reading.header.superiorBody?.value).toBe('ỦY BAN NHÂN DÂN QUẬN 7');
    expect(reading.header.symbol?.value).toBe('GDĐT');
    expect(reading.header.place?.value).toBe('Quận 7');
    expect(reading.header.dateParts?.value).toEqual({ day: null, month: null, year: 2024 });
    expect(reading.addressees).toHaveLength(1);
    expect(reading.text).not.toContain('bookmark');
    expect(reading.text).not.toContain('footnoteRef');
    expect(reading.footnotes.map(({ mark, at }) => [mark, reading.text.slice(0, at).match(/\S+$/u)?.[0]])).toEqual([
      ['1', 'Quận'],
      ['2', 'Quận'],
      ['3', 'tội'],
      ['4', 'phạm'],
    ]);
    expect(titles(reading)).toEqual(['I.', 'II.', 'III.', 'IV.']);
    expect(reading.duties).toEqual([]);
    expect(reading.unscheduled.map(({ kind, reason, who }) => [kind, reason, who?.value])).toEqual([
      ['plan', 'no-date', 'Thủ trưởng các đơn vị liên quan'],
    ]);
    expect(reading.signatory).toMatchObject({ title: 'TRƯỞNG PHÒNG', certainty: 'unsure' });
    expect(codes(reading)).toEqual(expect.arrayContaining(['recipients-missing', 'signatory-missing']));
    expect(notRead(reading)).toEqual([]);
  });

  it('003: joins wrapped lines, says what of the header is lost, reads citations as written', () => {
    const reading = seed('003');
    expect(reading.footnotes.map(({ mark, text }) => [mark, text.length > 1500])).toEqual([['1', true]]);
    expect(reading.text).toContain('Chỉ thị số 36-CT/TU ngày 30/3/2023');
    expect(titles(reading)).toEqual(['I.', 'II.', 'III.']);
    expect(reading.header.subject?.value).toMatch(/^Bảo đảm bảo an ninh.*năm 2024$/);
    expect(reading.header.legalBases.map((base) => base.numberSymbol)).toEqual(['02/KH-UBND', '3684/QCPH-CAT-SGD&ĐT']);
    expect(reading.duties).toEqual([]);
    expect(reading.unscheduled.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['other', 'year-only'],
      ['other', 'interval-without-day'],
      ['report', 'interval-without-day'],
      ['report', 'ad-hoc'],
      ['plan', 'no-date'],
    ]);
    expect(reading.recipients).toHaveLength(8);
    expect(reading.signatory).toMatchObject({ capacity: 'KT.', title: 'PHÓ GIÁM ĐỐC', certainty: 'unsure' });
    const abnormal = reading.findings
      .filter(({ code }) => code === 'citation-abnormal')
      .map(({ facts }) => facts.proposed);
    expect(abnormal).toEqual([
      '06/2015/TTLT-BCA-BGD&ĐT',
      '12-CT/TW',
      '76-KH/TU',
      '26-CT/TU',
      null,
      '06/2016/TTLT-BCA-BGD&ĐT',
    ]);
    expect(notRead(reading)).toEqual(['issuer-line', 'number', 'date']);
  });

  it('004: repairs two VNI headings in a Unicode text, reads an exclusive due and an urgent report', () => {
    const reading = seed('004');
    expect(
      reading.repairs.map(({ start, end, original, encoding }) => [encoding, original, reading.text.slice(start, end)]),
    ).toEqual([
      ['VNI', 'KEÁ HOAÏCH', 'KẾ HOẠCH'],
      ['VNI', 'III. Toå chöùc thöïc hieän :', 'III. Tổ chức thực hiện :'],
    ]);
    expect(reading.header.issuer).toMatchObject({ value: 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO', certainty: 'sure' });
    expect(reading.header.superiorBody?.value).toBe('UBND HUYỆN THỦ THỪA');
    expect(reading.header.symbol?.value).toBe('KH-PGDĐT');
    expect(reading.header.place?.value).toBe('Thủ Thừa');
    expect(reading.year?.value).toBe(2020);
    expect(reading.duties).toHaveLength(1);
    expect(windows(reading.duties[0])).toEqual(['Kế hoạch cụ thể: null..null < 2020-02-28']);
    expect(reading.duties[0]?.who?.value).toBe('hiệu trưởng các trường');
    expect(reading.duties[0]?.receiver?.value).toBe('Phòng');
    expect(reading.header.dateParts?.value).toEqual({ day: null, month: 2, year: 2020 });
    expect(reading.header.legalBases.map((base) => [base.numberSymbol, base.date, base.issuer])).toEqual([
      ['355/SGDĐT-HCQT', '2020-02-13', 'Sở GD&ĐT Long An'],
    ]);
    // Two offices are reported to; what the text leaves open stays open, with the words that say so.
    expect(reading.unscheduled.at(-1)?.phrase).toContain('Phòng Giáo dục và Đào tạo, UBND xã, thị trấn');
    expect(reading.unscheduled.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['other', 'periodic'],
      ['report', 'ad-hoc'],
      ['report', 'by-regulation'],
    ]);
    expect(reading.recipients.map(({ name, purpose }) => [name, purpose])).toEqual([
      ['UBND huyện', 'báo cáo'],
      ['Công an huyện', 'báo cáo'],
      ['Các trường trực thuộc', undefined],
      ['Lưu: VT, Bằng', undefined],
    ]);
    expect(reading.signatory?.title).toBe('TRƯỞNG PHÒNG');
  });

  it.each(['000', '001', '002', '003', '004'])(
    '%s survives storage as JSON, with every offset inside the text',
    (number) => {
      const reading = seed(number);
      expect(documentReading.parse(JSON.parse(JSON.stringify(reading)))).toEqual(JSON.parse(JSON.stringify(reading)));
      for (const duty of reading.duties) {
        for (const window of duty.windows) {
          expect(reading.text.slice(window.dueWhere.start, window.dueWhere.end)).toBe(window.duePhrase);
        }
      }
      for (const owed of reading.unscheduled)
        expect(reading.text.slice(owed.where.start, owed.where.end)).toBe(owed.phrase);
      for (const cited of reading.citations)
        expect(reading.text.slice(cited.where.start).startsWith(cited.raw)).toBe(true);
      for (const { value, where } of [reading.header.place, reading.header.symbol, reading.header.issuer].filter(
        (field) => field !== undefined,
      )) {
        expect(reading.text.slice(where.start, where.end)).toBe(value);
      }
    },
  );
});
