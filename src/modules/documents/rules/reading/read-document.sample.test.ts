import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const sample = readFileSync(new URL('../../../../../samples/ke-hoach-mau.txt', import.meta.url), 'utf8');

/** The plan we ship is read whole and rightly: nothing in it is doubtful or lost. */
describe('the sample plan', () => {
  const reading = readDocument(sample);
  const { header } = reading;
  const asked = {
    who: 'Các trường học và trung tâm trực thuộc Sở, các phòng văn hóa - xã hội xã, phường',
    receiver: 'Sở Giáo dục và Đào tạo',
    via: 'Phòng Chính trị, tư tưởng',
  };

  it('has a header with every part', () => {
    const { superiorBody, issuer, number, symbol, place, kind, subject } = header;
    expect([superiorBody, issuer, number, symbol, place, subject].map((part) => part?.value)).toEqual([
      'UBND TỈNH NÀ LANG',
      'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
      '37',
      'KH-SGDĐT',
      'Nà Lang',
      'Giữ gìn an ninh, trật tự trường học và phòng ngừa tội phạm năm 2026',
    ]);
    expect([kind?.value.name, header.date, reading.year?.value, reading.schoolYear]).toEqual([
      'Kế hoạch',
      '2026-01-12',
      2026,
      false,
    ]);
    expect(
      header.legalBases.map(({ numberSymbol, date, issuer: by, subject: about }) => [numberSymbol, date, by, about]),
    ).toEqual([
      ['08/KH-UBND', '2026-01-05', 'UBND tỉnh Nà Lang', 'về giữ gìn an ninh, trật tự trên địa bàn tỉnh năm 2026'],
      [
        '02/QCPH-CAT-SGDĐT',
        '2025-03-10',
        'Công an tỉnh và Sở Giáo dục và Đào tạo',
        'về bảo vệ an ninh, trật tự ở cơ sở giáo dục',
      ],
    ]);
  });

  it('asks for a plan and four reports of whom, to whom, by which way and by when', () => {
    expect(
      reading.duties.map(({ kind, name, certainty, who, receiver, channel }) => ({
        kind,
        name,
        certainty,
        who: who?.value,
        receiver: receiver?.value,
        via: channel?.via,
        email: channel?.email,
      })),
    ).toEqual([
      {
        kind: 'plan',
        name: 'Kế hoạch năm 2026 của đơn vị',
        certainty: 'sure',
        ...asked,
        email: 'antoan@sgddt-nalang.example',
      },
      { kind: 'report', name: 'Báo cáo kết quả thực hiện', certainty: 'sure', ...asked, email: undefined },
    ]);
    expect(
      reading.duties.flatMap(({ windows }) =>
        windows.map(
          ({ name, firstDay, lastDay, due }) =>
            `${name}: ${firstDay}..${lastDay} ${due.inclusive ? '≤' : '<'} ${due.day}`,
        ),
      ),
    ).toEqual([
      'Kế hoạch năm 2026 của đơn vị: null..null ≤ 2026-01-30',
      'Báo cáo quý I: 2025-12-15..2026-03-14 < 2026-03-20',
      'Báo cáo sáu tháng đầu năm: 2025-12-15..2026-06-14 < 2026-06-20',
      'Báo cáo quý III: 2026-06-15..2026-09-14 ≤ 2026-09-20',
      'Báo cáo tổng kết năm: 2025-12-15..2026-12-14 ≤ 2026-12-20',
    ]);
    expect(reading.unscheduled.map(({ kind, reason }) => [kind, reason])).toEqual([['report', 'ad-hoc']]);
  });

  it('has its sections, receivers and signatory, and nothing to doubt', () => {
    expect(reading.sections.map(({ marker, children }) => [marker, children.length])).toEqual([
      ['I.', 2],
      ['II.', 3],
      ['III.', 2],
      ['PHỤ LỤC', 3],
    ]);
    expect(reading.recipients.map(({ name, purpose }) => [name, purpose])).toEqual([
      ['UBND tỉnh', 'để báo cáo'],
      ['Công an tỉnh', 'để phối hợp'],
      ['Các trường học, trung tâm trực thuộc Sở', 'để thực hiện'],
      ['Phòng văn hóa - xã hội các xã, phường', 'để thực hiện'],
      ['Lưu: VT, CTTT', undefined],
    ]);
    expect(reading.signatory).toMatchObject({
      capacity: 'KT.',
      onBehalfOf: 'GIÁM ĐỐC',
      title: 'PHÓ GIÁM ĐỐC',
      name: 'Lò Thị Hạnh Nguyên',
      certainty: 'sure',
    });
    expect(reading.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
