import { describe, expect, it } from 'vitest';
import { changeLines, withoutSensitive } from './change-lines.ts';
import { placesNamed } from './figure-words.ts';

describe('a change in words', () => {
  it('says a figure, the note beside it and a part of the text by their names, as the report shows them', () => {
    expect(
      changeLines({
        // As the database gives them back: the short names first, not as the form has them.
        before: { 'words:results': 'Cũ', 'money.budget': null, 'note:outreach.sessions': '', 'outreach.sessions': 4 },
        after: {
          'words:results': 'Mới',
          'money.budget': 12_500_000,
          'note:outreach.sessions': 'Theo sổ',
          'outreach.sessions': 1,
        },
      }),
    ).toEqual([
      { what: 'Buổi tuyên truyền', before: '4', after: '1' },
      { what: 'Ghi chú: Buổi tuyên truyền', before: '(trống)', after: 'Theo sổ' },
      { what: 'Kinh phí từ ngân sách', before: '(trống)', after: '12.500.000' },
      { what: 'Kết quả thực hiện', before: 'Cũ', after: 'Mới' },
    ]);
  });

  it('says the fields of an entry in the order of its register, under the words they had', () => {
    expect(
      changeLines({
        before: { 'entry:10:Ghi chú': 'Cũ', 'entry:02:Hình thức': 'Trực tiếp', register: 'Sổ tuyên truyền' },
        after: {
          'entry:02:Hình thức': 'Trực tuyến',
          'entry:04:Phối hợp với': 'Công an xã',
          register: 'Sổ tuyên truyền',
        },
      }),
    ).toEqual([
      { what: 'Hình thức', before: 'Trực tiếp', after: 'Trực tuyến' },
      { what: 'Phối hợp với', before: '(trống)', after: 'Công an xã' },
      { what: 'Ghi chú', before: 'Cũ', after: '(trống)' },
    ]);
  });

  it('says facts, roles and states in words, and passes over what has none', () => {
    expect(
      changeLines({
        before: { role: 'head', personId: 'b0000000-0000-7000-8000-000000000009' },
        after: { role: 'head', until: '2026-05-31', digest: 'ab12' },
      }),
    ).toEqual([{ what: 'Đến hết ngày', before: '(trống)', after: '31/05/2026' }]);
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

  it('says a blank in words on either side, and a zero as a zero', () => {
    const lines = (was: unknown, is: unknown) =>
      changeLines({ before: { 'outreach.sessions': was }, after: { 'outreach.sessions': is } });
    expect(lines(null, 0)).toEqual([{ what: 'Buổi tuyên truyền', before: '(trống)', after: '0' }]);
    expect(lines(0, null)).toEqual([{ what: 'Buổi tuyên truyền', before: '0', after: '(trống)' }]);
    expect(lines('na', 3)).toEqual([{ what: 'Buổi tuyên truyền', before: 'Không áp dụng', after: '3' }]);
  });

  it('calls a role as in the kind of unit it is held in', () => {
    const told = (unitKind?: string) => changeLines({ before: null, after: { role: 'head' } }, unitKind)[0]?.after;
    expect([told('centre'), told('school'), told()]).toEqual(['Giám đốc', 'Hiệu trưởng', 'Hiệu trưởng']);
  });

  it('keeps facts in the order of their words', () => {
    const after = { code: 'X1', kind: 'school', name: 'Trường THCS Lạ' };
    expect(changeLines({ before: null, after }).map(({ what }) => what)).toEqual(['Tên', 'Loại', 'Mã']);
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
