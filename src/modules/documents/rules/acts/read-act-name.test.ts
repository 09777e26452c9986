import { describe, expect, it } from 'vitest';
import { readActName } from './read-act-name.ts';

describe('an act as a person writes it', () => {
  it.each([
    ['13/2023/NĐ-CP', '13-2023-NĐ-CP', 2023, null, 'Nghị định 13/2023/NĐ-CP'],
    [
      'Nghị định số 356/2025/NĐ-CP ngày 31/12/2025 của Chính phủ',
      '356-2025-NĐ-CP',
      2025,
      '2025-12-31',
      'Nghị định 356/2025/NĐ-CP',
    ],
    ['21/KH-UBND ngày 26/01/2024', '21-KH-UBND', 2024, '2024-01-26', 'Kế hoạch 21/KH-UBND'],
    ['12/CT-TW', '12-CT-TW', null, null, 'Chỉ thị 12-CT/TW'],
    ['Luật Trẻ em', 'ten:luật trẻ em', null, null, 'Luật Trẻ em'],
    [
      'Luật Bảo vệ bí mật nhà nước năm 2018',
      'ten:luật bảo vệ bí mật nhà nước',
      2018,
      null,
      'Luật Bảo vệ bí mật nhà nước',
    ],
  ])('“%s”', (text, key, year, day, label) => {
    expect(readActName(text, '2026-03-02')).toMatchObject({ key, year, day, label });
  });

  it.each(['', 'một văn bản nào đó', '24/24', 'Nghị định 13/2023/NĐ-CP và Nghị định 356/2025/NĐ-CP'])(
    'not “%s”',
    (text) => {
      expect(readActName(text, '2026-03-02')).toBeUndefined();
    },
  );
});
