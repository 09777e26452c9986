import { describe, expect, it } from 'vitest';
import { changeLines, withoutSensitive } from './change-lines.ts';
import { placesNamed } from './figure-words.ts';

describe('a change in words', () => {
  it('says a figure, the note beside it and a part of the text by their names, as the report shows them', () => {
    expect(
      changeLines({
        before: { 'outreach.sessions': 4, 'money.budget': null, 'note:outreach.sessions': '', 'words:results': 'Cũ' },
        after: {
          'outreach.sessions': 1,
          'money.budget': 12_500_000,
          'note:outreach.sessions': 'Theo sổ',
          'words:results': 'Mới',
        },
      }),
    ).toEqual([
      { what: 'Buổi tuyên truyền', before: '4', after: '1' },
      { what: 'Ghi chú: Buổi tuyên truyền', before: '—', after: 'Theo sổ' },
      { what: 'Kinh phí từ ngân sách', before: '—', after: '12.500.000' },
      { what: 'Kết quả thực hiện', before: 'Cũ', after: 'Mới' },
    ]);
  });

  it('says facts, roles and states in words, and passes over what has none', () => {
    expect(
      changeLines({
        before: { role: 'head', personId: 'b0000000-0000-7000-8000-000000000009' },
        after: { role: 'head', until: '2026-05-31', digest: 'ab12' },
      }),
    ).toEqual([{ what: 'Đến hết ngày', before: '—', after: '31/05/2026' }]);
    expect(
      changeLines({ before: null, after: { kind: 'school', levels: ['thcs', 'thpt'], state: 'submitted' } }),
    ).toEqual([
      { what: 'Loại', before: null, after: 'Trường' },
      { what: 'Cấp học', before: null, after: 'THCS, THPT' },
      { what: 'Tình trạng', before: null, after: 'đã nộp, chờ duyệt' },
    ]);
    expect(changeLines({ before: { late: true }, after: null })).toEqual([
      { what: 'Nộp muộn', before: 'Có', after: null },
    ]);
  });

  it('leaves sensitive figures and their notes out for who may not see them', () => {
    const values = {
      'child-protection.abuse-cases': 2,
      'note:child-protection.abuse-cases': 'x',
      'outreach.sessions': 1,
    };
    expect(withoutSensitive(values)).toEqual({ 'outreach.sessions': 1 });
  });

  it('finds the places of a report by their names without marks', () => {
    expect(placesNamed('buoi tuyen').map(({ place }) => place)).toEqual([
      'outreach.sessions',
      'note:outreach.sessions',
    ]);
    expect(placesNamed('nghi xâm hại').every(({ sensitive }) => sensitive)).toBe(true);
  });
});
