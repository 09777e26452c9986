import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const tail = (...lines: string[]) =>
  readDocument(
    ['KẾ HOẠCH', 'An ninh năm 2026', 'Căn cứ Luật Trẻ em;', 'I. MỤC ĐÍCH', 'Giữ trật tự./.', ...lines].join('\n'),
  );
const signed = (...lines: string[]) => {
  const { capacity, onBehalfOf, body, title, name } =
    tail('Nơi nhận:', '- Như trên;', '- Lưu: VT.', ...lines).signatory ?? {};
  return [capacity, body, onBehalfOf, title, name];
};

describe('who signs', () => {
  it.each([
    [
      ['TRƯỞNG PHÒNG', 'Võ Văn Mười Ba'],
      [null, undefined, undefined, 'TRƯỞNG PHÒNG', 'Võ Văn Mười Ba'],
    ],
    [
      ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Lò Thị Hạnh'],
      ['KT.', undefined, 'GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Lò Thị Hạnh'],
    ],
    [
      ['KT.GIÁM ĐỐC PHÓ GIÁM ĐỐC', 'Lò Thị Hạnh'],
      ['KT.', undefined, 'GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Lò Thị Hạnh'],
    ],
    [
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Văn Bưởi'],
      ['KT.', 'ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Văn Bưởi'],
    ],
    [
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn Bưởi'],
      ['TM.', undefined, 'ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn Bưởi'],
    ],
    [
      ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ THƯỜNG TRỰC', 'Nông Văn Hiệp'],
      ['TM.', undefined, 'BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ THƯỜNG TRỰC', 'Nông Văn Hiệp'],
    ],
    [
      ['TL. CHỦ TỊCH', 'TRƯỞNG PHÒNG VĂN HÓA', '- XÃ HỘI', 'Đoàn Thị Minh Châu'],
      ['TL.', undefined, 'CHỦ TỊCH', 'TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI', 'Đoàn Thị Minh Châu'],
    ],
    [
      ['TUQ. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG', 'Lê Văn Bưởi'],
      ['TUQ.', undefined, 'GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG', 'Lê Văn Bưởi'],
    ],
    [
      ['TL. GIÁM ĐỐC', 'KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG', 'Lê Văn Bưởi'],
      ['KT.', 'GIÁM ĐỐC', 'TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG', 'Lê Văn Bưởi'],
    ],
    [
      ['Q. HIỆU TRƯỞNG', 'Lê Văn Bưởi'],
      ['Q.', undefined, undefined, 'HIỆU TRƯỞNG', 'Lê Văn Bưởi'],
    ],
    [
      ['HIỆU TRƯỞNG', 'LÊ VĂN BƯỞI'],
      [null, undefined, undefined, 'HIỆU TRƯỞNG', 'LÊ VĂN BƯỞI'],
    ],
    [
      ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG', 'LÊ VĂN BƯỞI'],
      ['KT.', undefined, 'HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG', 'LÊ VĂN BƯỞI'],
    ],
    [
      ['HIỆU TRƯỞNG', '(Đã ký)', 'ThS. Lê Văn Bưởi'],
      [null, undefined, undefined, 'HIỆU TRƯỞNG', 'Lê Văn Bưởi'],
    ],
    [
      ['Hiệu trưởng', 'Ký bởi: Trường THCS Bình Lâm', 'Thời gian ký: 09/02/2026', 'Lê Văn Bưởi'],
      [null, undefined, undefined, 'Hiệu trưởng', 'Lê Văn Bưởi'],
    ],
    [
      ['GIÁM ĐỐC', 'Đại tá Vừ A Chống'],
      [null, undefined, undefined, 'GIÁM ĐỐC', 'Vừ A Chống'],
    ],
    [
      ['HIỆU TRƯỞNG', "H'Hen Niê Kdăm"],
      [null, undefined, undefined, 'HIỆU TRƯỞNG', "H'Hen Niê Kdăm"],
    ],
    [
      ['HIỆU TRƯỞNG', 'Ông Ích Khiêm'],
      [null, undefined, undefined, 'HIỆU TRƯỞNG', 'Ông Ích Khiêm'],
    ],
    [
      ['HIỆU TRƯỞNG', 'NguyễnQuang Bưởi'],
      [null, undefined, undefined, 'HIỆU TRƯỞNG', 'NguyễnQuang Bưởi'],
    ],
    [
      ['CỤM TRƯỞNG', 'HIỆU TRƯỞNG TRƯỜNG THCS BÌNH LÂM', 'Lê Văn Bưởi'],
      [null, undefined, undefined, 'CỤM TRƯỞNG', 'Lê Văn Bưởi'],
    ],
    [['TRƯỞNG PHÒNG'], [null, undefined, undefined, 'TRƯỞNG PHÒNG', undefined]],
  ])('%j', (lines, wanted) => {
    expect(signed(...lines)).toEqual(wanted);
  });

  it('stands beside the receivers in a flattened page', () => {
    const { signatory, recipients } = tail(
      'Nơi nhận:\tKT. GIÁM ĐỐC',
      '- UBND tỉnh;\tPHÓ GIÁM ĐỐC',
      '- Lưu: VT.',
      '\tLò Thị Hạnh',
    );
    expect(signatory).toMatchObject({ capacity: 'KT.', title: 'PHÓ GIÁM ĐỐC', name: 'Lò Thị Hạnh' });
    expect(recipients.map(({ name }) => name)).toEqual(['UBND tỉnh', 'Lưu: VT']);
    const glued = tail('Nơi nhận: HIỆU TRƯỞNG', '- Như trên;', '- Lưu: VT.', 'Lò Thị Hạnh');
    expect(glued.signatory).toMatchObject({ title: 'HIỆU TRƯỞNG', name: 'Lò Thị Hạnh' });
    expect(glued.recipients.map(({ name }) => name)).toEqual(['Như trên', 'Lưu: VT']);
  });

  it('signs for the head in the second column', () => {
    const { findings, signatory } = tail(
      'GIÁM ĐỐC SỞ GDĐT\tKT. GIÁM ĐỐC CÔNG AN TỈNH',
      '\tPHÓ GIÁM ĐỐC',
      'Lê Văn Bưởi\tLò Thị Hạnh',
    );
    expect(signatory).toMatchObject({ capacity: null, title: 'GIÁM ĐỐC SỞ GDĐT', name: 'Lê Văn Bưởi' });
    expect(signatory?.otherTitle).toBeUndefined();
    expect(findings.some(({ code }) => code === 'signatories-several')).toBe(true);
  });

  it.each([
    [['GIÁM ĐỐC CÔNG AN TỈNH\tGIÁM ĐỐC SỞ GDĐT', 'Lê Văn Bưởi\tLò Thị Hạnh']],
    [['GIÁM ĐỐC CÔNG AN TỈNH', 'Lê Văn Bưởi', 'GIÁM ĐỐC SỞ GDĐT', 'Lò Thị Hạnh']],
  ])('is the first of two, which is said: %j', (lines) => {
    const reading = tail(...lines);
    expect(reading.signatory).toMatchObject({ title: 'GIÁM ĐỐC CÔNG AN TỈNH', name: 'Lê Văn Bưởi' });
    expect(reading.findings.find(({ code }) => code === 'signatories-several')?.facts).toEqual({
      count: 2,
      names: 'Lê Văn Bưởi; Lò Thị Hạnh',
    });
  });
});

describe('who gets it', () => {
  const receivers = (...lines: string[]) =>
    tail('Nơi nhận:', ...lines, 'HIỆU TRƯỞNG', 'Lê Văn Bưởi').recipients.map(({ name, purpose }) => [name, purpose]);

  it.each([
    [
      ['- Như trên;', '- Lưu: VT.'],
      [
        ['Như trên', undefined],
        ['Lưu: VT', undefined],
      ],
    ],
    [
      ['- UBND xã (để b/c);', '- Các tổ (t/h);'],
      [
        ['UBND xã', 'để b/c'],
        ['Các tổ', 't/h'],
      ],
    ],
    [['- Công an xã(đểph/h);'], [['Công an xã', 'để ph/h']]],
    [['- UBND xã để báo cáo;'], [['UBND xã', 'để báo cáo']]],
    [
      ['- Ban Thường vụ (báo cáo),', '- Lưu Văn phòng.'],
      [
        ['Ban Thường vụ', 'báo cáo'],
        ['Lưu Văn phòng', undefined],
      ],
    ],
    [
      ['- Như trên; - UBND xã; - Lưu: VT.'],
      [
        ['Như trên', undefined],
        ['UBND xã', undefined],
        ['Lưu: VT', undefined],
      ],
    ],
    [
      ['Như trên;', 'Lưu: VT.'],
      [
        ['Như trên', undefined],
        ['Lưu: VT', undefined],
      ],
    ],
    [['- Các trường (công lập);'], [['Các trường (công lập)', undefined]]],
  ])('%j', (lines, wanted) => {
    expect(receivers(...lines)).toEqual(wanted);
  });
});
