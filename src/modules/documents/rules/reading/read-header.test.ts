import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const nation = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const body = ['Căn cứ Kế hoạch số 5/KH-SGDĐT ngày 05/01/2026 của Sở;', 'I. MỤC ĐÍCH', '1. Giữ trường học yên ổn.'];
const header = (...lines: string[]) => {
  const read = readDocument([...lines, ...body].join('\n')).header;
  const { superiorBody, issuer, number, symbol, place, dateParts, kind, subject } = read;
  const { day, month, year } = dateParts?.value ?? {};
  return {
    bodies: [superiorBody?.value, issuer?.value].filter((name) => name !== undefined),
    number: number && `${number.value ?? ''}|${symbol?.value ?? ''}`,
    when: dateParts && `${place?.value ?? ''}, ${day ?? ''}/${month ?? ''}/${year ?? ''}`,
    kind: kind?.value.name,
    subject: subject?.value,
  };
};
const plan = ['KẾ HOẠCH', 'An ninh trường học năm 2026'];

describe('bodies', () => {
  it.each([
    [
      ['UBND HUYỆN LÂM THAO', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO', ...nation],
      ['UBND HUYỆN LÂM THAO', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO'],
    ],
    [['ỦY BAN NHÂN DÂN', 'TỈNH ĐÔNG LÂM', ...nation], ['ỦY BAN NHÂN DÂN TỈNH ĐÔNG LÂM']],
    [
      ['ỦY BAN NHÂN DÂN', 'XÃ HÒA SƠN', 'TRƯỜNG TIỂU HỌC VÀ', 'TRUNG HỌC CƠ SỞ KIM ĐỒNG', ...nation],
      ['ỦY BAN NHÂN DÂN XÃ HÒA SƠN', 'TRƯỜNG TIỂU HỌC VÀ TRUNG HỌC CƠ SỞ KIM ĐỒNG'],
    ],
    [
      [
        'UBND TỈNH NÀ LANG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT',
        'SỞ GIÁO DỤC VÀ\tNAM',
        'ĐÀO TẠO\tĐộc lập - Tự do - Hạnh phúc',
      ],
      ['UBND TỈNH NÀ LANG', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
    ],
    [
      ['UBND XÃ BÌNH LÂM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'TRƯỜNG THCS BÌNH LÂM Độc lập – Tự do – Hạnh phúc'],
      ['UBND XÃ BÌNH LÂM', 'TRƯỜNG THCS BÌNH LÂM'],
    ],
    [
      [
        '| UBND XÃ BÌNH LÂM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |',
        '| **TRƯỜNG THCS BÌNH LÂM** | **Độc lập - Tự do - Hạnh phúc** |',
      ],
      ['UBND XÃ BÌNH LÂM', 'TRƯỜNG THCS BÌNH LÂM'],
    ],
    [
      ['ĐẢNG BỘ TỈNH ĐÔNG LÂM', 'ĐẢNG ỦY XÃ SUỐI CẠN', '*', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
      ['ĐẢNG BỘ TỈNH ĐÔNG LÂM', 'ĐẢNG ỦY XÃ SUỐI CẠN'],
    ],
    [['TỈNH ỦY VĨNH SƠN', '*', 'ĐẢNG CỘNG SẢN VIỆT NAM'], ['TỈNH ỦY VĨNH SƠN']],
    [['CHỦ TỊCH', 'ỦY BAN NHÂN DÂN TỈNH ĐÔNG LÂM', ...nation], ['CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐÔNG LÂM']],
    [['BAN CHỈ ĐẠO 138', 'QUẬN 7', 'HỎA TỐC', ...nation], ['BAN CHỈ ĐẠO 138 QUẬN 7']],
    [['DỰ THẢO LẦN 2', 'BỘ GIÁO DỤC VÀ ĐÀO TẠO', ...nation], ['BỘ GIÁO DỤC VÀ ĐÀO TẠO']],
  ])('%j', (lines, wanted) => {
    expect(header(...lines, 'Số: 3/KH-UBND', ...plan).bodies).toEqual(wanted);
  });

  it('has no superior where two sign together', () => {
    expect(
      header(
        'CÔNG AN TỈNH TÂN GIANG',
        'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
        ...nation,
        'Số: 2/KHLT-CAT-SGDĐT',
        'KẾ HOẠCH LIÊN TỊCH',
        'Về an ninh',
      ).bodies,
    ).toEqual(['CÔNG AN TỈNH TÂN GIANG - SỞ GIÁO DỤC VÀ ĐÀO TẠO']);
  });
});

describe('number and symbol', () => {
  it.each([
    ['Số: 12/KH-PGDĐT', '12|KH-PGDĐT'],
    ['Số 12/KH-PGDĐT', '12|KH-PGDĐT'],
    ['SỐ: 12/KH-PGDĐT', '12|KH-PGDĐT'],
    ['Số:12 / KH - PGDĐT', '12|KH-PGDĐT'],
    ['Số: /KH-PGDĐT', '|KH-PGDĐT'],
    ['Số:          /KH-PGDĐT', '|KH-PGDĐT'],
    ['Số: ........./KH-PGDĐT', '|KH-PGDĐT'],
    ['Số: …/KH-PGDĐT', '|KH-PGDĐT'],
    ['Số:\t/KH-PGDĐT', '|KH-PGDĐT'],
    ['Số: 12\t/KH-PGDĐT', '12|KH-PGDĐT'],
    ['Số 07-CTr/ĐU', '07|CTr/ĐU'],
    ['Số      -KH/ĐU', '|KH/ĐU'],
    ['Số: 97/2026/TT-BGDĐT', '97/2026|TT-BGDĐT'],
    ['Số: 1736/KH-BCĐ138/Q7', '1736|KH-BCĐ138/Q7'],
    ['Số: 12a/SGD&ĐT-CTTT', '12a|SGD&ĐT-CTTT'],
    ['Số: 145/SGDĐT–VP', '145|SGDĐT-VP'],
    ['Số: 12/KH-PGDĐT Thủ Thừa, ngày 5 tháng 1 năm 2026', '12|KH-PGDĐT'],
    ['Số học sinh: 12', undefined],
  ])('%s', (line, wanted) => {
    expect(header('UBND XÃ BÌNH LÂM', ...nation, line, ...plan).number).toBe(wanted);
  });
});

describe('place and date', () => {
  it.each([
    ['Bình Lâm, ngày 09 tháng 02 năm 2026', 'Bình Lâm, 9/2/2026'],
    ['Quận 7, ngày      tháng       năm 2024', 'Quận 7, //2024'],
    ['Vân Hồ, ngày … tháng 3 năm 2024', 'Vân Hồ, /3/2024'],
    ['Vân Hồ, ngày ..... tháng ..... năm 20...', 'Vân Hồ, //'],
    ['TP. Hồ Chí Minh, ngày 9 tháng 2 năm 2026', 'TP. Hồ Chí Minh, 9/2/2026'],
    ["Ea H'leo, ngày 9 tháng 2 năm 2026", "Ea H'leo, 9/2/2026"],
    ['Bình Lâm, ngày 09/02/2026', 'Bình Lâm, 9/2/2026'],
    ['Số: 12/KH-PGDĐT\tThủ Thừa, ngày 5 tháng 1 năm 2026', 'Thủ Thừa, 5/1/2026'],
    ['Số: 12/KH-PGDĐT Thủ Thừa, ngày 5 tháng 1 năm 2026', 'Thủ Thừa, 5/1/2026'],
    ['Độc lập - Tự do - Hạnh phúc Thủ Thừa, ngày 5 tháng 1 năm 2026', 'Thủ Thừa, 5/1/2026'],
    ['ngày 5 tháng 1 năm 2026', ', 5/1/2026'],
  ])('%s', (line, wanted) => {
    expect(header('UBND XÃ BÌNH LÂM', line, ...plan).when).toBe(wanted);
  });

  it('is not taken from the subject or the bases', () => {
    expect(
      header('UBND XÃ BÌNH LÂM', 'KẾ HOẠCH', 'Thực hiện Kế hoạch số 9/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh')
        .when,
    ).toBeUndefined();
  });
});

describe('kind and subject', () => {
  it.each([
    [['KẾ HOẠCH', 'An ninh năm 2026'], 'Kế hoạch', 'An ninh năm 2026'],
    [['K Ế H O Ạ C H', 'An ninh', 'năm 2026'], 'Kế hoạch', 'An ninh năm 2026'],
    [
      ['KẾ HOẠCH', 'Thực hiện Chỉ thị số 12-CT/TW của Ban Bí thư'],
      'Kế hoạch',
      'Thực hiện Chỉ thị số 12-CT/TW của Ban Bí thư',
    ],
    [['BÁO CÁO SƠ KẾT CÔNG TÁC 6 THÁNG'], 'Báo cáo', 'SƠ KẾT CÔNG TÁC 6 THÁNG'],
    [['QUY CHẾ PHỐI HỢP', 'Về an ninh', '(Kèm theo Quyết định số 5/QĐ-UBND)'], 'Quy chế phối hợp', 'Về an ninh'],
    [
      ['QUYẾT ĐỊNH', 'Về việc kiện toàn Ban Chỉ đạo', 'HIỆU TRƯỞNG TRƯỜNG THCS BÌNH LÂM'],
      'Quyết định',
      'Về việc kiện toàn Ban Chỉ đạo',
    ],
    [['KẾT LUẬN', 'CỦA BAN THƯỜNG VỤ TỈNH ỦY', 'về tăng cường trật tự', '-----'], 'Kết luận', 'về tăng cường trật tự'],
    [
      ['CHƯƠNG TRÌNH HÀNH ĐỘNG', 'thực hiện Nghị quyết của Tỉnh ủy'],
      'Chương trình hành động',
      'thực hiện Nghị quyết của Tỉnh ủy',
    ],
    [['THÔNG TRI', 'về lãnh đạo bảo đảm trật tự'], 'Thông tri', 'về lãnh đạo bảo đảm trật tự'],
    [['CÔNG ĐIỆN', 'Về việc ứng phó bão số 3'], 'Công điện', 'Về việc ứng phó bão số 3'],
  ])('%j', (lines, kind, subject) => {
    expect(header('UBND XÃ BÌNH LÂM', 'Số: 1/A-UBND', ...lines)).toMatchObject({ kind, subject });
  });

  const letter = (...lines: string[]) => {
    const reading = readDocument([...lines, '1. Các trường báo cáo.'].join('\n'));
    return [
      reading.header.kind?.value.name,
      reading.header.subject?.value,
      reading.addressees.map(({ value }) => value),
    ];
  };

  it.each([
    ['V/v phòng, chống ma túy', 'Bình Lâm, ngày 9 tháng 2 năm 2026'],
    ['V/v phòng, chống\tBình Lâm, ngày 9 tháng 2 năm 2026', 'ma túy'],
    ['V/v: phòng, chống ma túy'],
    ['v/v phòng, chống', 'ma túy', 'Bình Lâm, ngày 9 tháng 2 năm 2026'],
  ])('reads the subject of a letter in %j %j', (...lines) => {
    expect(letter('UBND XÃ BÌNH LÂM', 'Số: 9/UBND-VX', ...lines, 'Kính gửi: Các trường.')).toEqual([
      'Công văn',
      'phòng, chống ma túy',
      ['Các trường'],
    ]);
  });

  it('knows a letter without “V/v” by its number and “Kính gửi”', () => {
    expect(letter('UBND XÃ BÌNH LÂM', 'Số: 9/UBND-VX', 'Kính gửi: Các trường.')).toEqual([
      'Công văn',
      undefined,
      ['Các trường'],
    ]);
  });

  it.each([
    [['Kính gửi: Ủy ban nhân dân xã.'], ['Ủy ban nhân dân xã']],
    [['KÍNH GỬI: Các trường mầm non; Các trường tiểu học;'], ['Các trường mầm non', 'Các trường tiểu học']],
    [
      ['Kính gửi:', '- Các trường mầm non;', '- Công an xã.'],
      ['Các trường mầm non', 'Công an xã'],
    ],
    [
      ['Kính gửi: - Các trường mầm non;', '- Công an xã.'],
      ['Các trường mầm non', 'Công an xã'],
    ],
    [
      ['Kính gửi:\tCác trường mầm non;', 'Công an xã.'],
      ['Các trường mầm non', 'Công an xã'],
    ],
    [['Kính gửi các trường,'], ['các trường']],
    [['Kính gửi :', 'Ông Trần Văn Mận'], ['Ông Trần Văn Mận']],
  ])('reads addressees in %j', (lines, wanted) => {
    const reading = readDocument(
      [
        'UBND XÃ BÌNH LÂM',
        'V/v trật tự',
        ...lines,
        'Thực hiện kế hoạch năm 2026, đề nghị các đơn vị:',
        '- Báo cáo.',
      ].join('\n'),
    );
    expect(reading.addressees.map(({ value }) => value)).toEqual(wanted);
    // They are no sections.
    expect(reading.sections.map(({ title }) => title)).toEqual(['Báo cáo.']);
  });

  it('keeps urgency and draft apart from the bodies', () => {
    const read = readDocument(['UBND XÃ BÌNH LÂM', 'HỎA TỐC', 'DỰ THẢO 1', ...plan, ...body].join('\n')).header;
    expect([read.urgency?.value, read.draft?.value, read.issuer?.value]).toEqual(['HỎA TỐC', true, 'UBND XÃ BÌNH LÂM']);
  });
});
