import { describe, expect, it } from 'vitest';
import { parseRole, roleWord } from '../role-words.ts';
import { type FillableUnit, judgePeopleSheet, type PeopleSheetInput } from './judge-people.ts';
import { type PeopleColumnKey, receivePersonRow, sendPersonRow } from './people-columns.ts';
import { loginBase, proposeLogin } from './propose-login.ts';

const blank = { fullName: '', login: '', unit: '', role: '', email: '', from: '', until: '' };
const cells = (more: Partial<Record<PeopleColumnKey, string>>) => ({ ...blank, ...more });
const school: FillableUnit = {
  unitId: 's',
  name: 'Trường Tiểu học Suối Trong',
  code: 'T1',
  kind: 'school',
  roles: ['school-officer', 'head', 'guard'],
  lastDays: {},
  first: false,
};
const centre: FillableUnit = {
  ...school,
  unitId: 'c',
  code: 'T2',
  name: 'Trung tâm GDNN-GDTX Suối Trong',
  kind: 'centre',
};
const office: FillableUnit = {
  unitId: 'o',
  name: 'UBND xã Suối Trong',
  code: null,
  kind: 'commune-authority',
  roles: ['administrator'],
  lastDays: {},
  first: true,
};

const judge = (lines: readonly Partial<Record<PeopleColumnKey, string>>[], more: Partial<PeopleSheetInput> = {}) => {
  const rows = lines.map((line, index) => ({ row: index + 2, cells: cells(line) }));
  const judged = judgePeopleSheet({
    today: '2026-03-02',
    rows,
    leaveOut: [],
    units: [school, centre, office],
    logins: [],
    people: [],
    ...more,
  });
  return {
    ...judged,
    told: judged.findings.map(({ row, column, code }) => `${row} ${column} ${code}`),
    logins: judged.drafts.map(({ login }) => login),
  };
};
const ban = { fullName: 'Lò Thị Ban', unit: 'T1', role: 'Người phụ trách' };

describe('a sheet of people', () => {
  it('becomes drafts: units by code or name, roles in their words, days, a sign-in name of their own', () => {
    const { drafts, told } = judge([
      { ...ban, email: 'Ban@Truong.example', from: '3/3/2026', until: '31/05/2026' },
      { fullName: 'Hà Văn Sơn', unit: 'truong tieu hoc suoi trong', role: 'bao ve', login: 'son.hv' },
    ]);
    expect(told).toEqual([]);
    expect(drafts).toEqual([
      {
        row: 2,
        fullName: 'Lò Thị Ban',
        login: 'lothiban',
        hasAccount: false,
        unitId: 's',
        role: 'school-officer',
        email: 'ban@truong.example',
        from: '2026-03-03',
        until: '2026-05-31',
      },
      expect.objectContaining({ login: 'son.hv', role: 'guard', email: null, from: undefined }),
    ]);
  });

  it('names every wrong cell and what to do', () => {
    const { told, findings, drafts } = judge([
      { fullName: '', unit: 'T1', role: 'Bảo vệ' },
      { ...ban, unit: 'Trường Lạ' },
      { ...ban, role: 'Chuyên viên' },
      { ...ban, role: 'Giáo viên chủ nhiệm' },
      { ...ban, role: 'vua' },
      { ...ban, login: 'a b' },
      { ...ban, email: 'ban' },
      { ...ban, from: '31/02/2026' },
      { ...ban, until: '01/03/2026' },
      { ...ban, from: '05/03/2026', until: '04/03/2026' },
      { ...ban, fullName: '=HYPERLINK("x")' },
    ]);
    expect(told).toEqual([
      '2 fullName cell-missing',
      '3 unit unit-unknown',
      '4 role role-unfit',
      '5 role role-beyond',
      '6 role role-unknown',
      '7 login login-wrong',
      '8 email email-wrong',
      '9 from day-unknown',
      '10 until day-past',
      '11 until days-order',
      '12 fullName cell-formula',
    ]);
    expect(findings[1]?.sentence).toContain('“Trường Lạ”');
    expect(drafts).toEqual([]);
  });

  it('finds rows that say the same, and sign-in names that are somebody else’s', () => {
    const logins = [
      { key: 'nguoi.cu', fullName: 'Người Khác', account: true, own: false },
      { key: 'toi', fullName: 'Quản Thị An', account: true, own: true },
      { key: 'cho', fullName: 'Lò Thị Ban', account: false, own: false },
      { key: 'banlt', fullName: 'Lò Thị Ban', account: true, own: false },
    ];
    const { told, drafts } = judge(
      [
        ban,
        { ...ban },
        { ...ban, fullName: 'Vì Văn Tư', login: 'tu' },
        { ...ban, fullName: 'Vì Văn Tư', login: 'vi.tu' },
        { ...ban, fullName: 'Vì Văn Tư', login: 'vi.tu2' },
        { ...ban, role: 'Bảo vệ', login: 'nguoi.cu' },
        { ...ban, role: 'Bảo vệ', login: 'toi' },
        { ...ban, role: 'Bảo vệ', login: 'cho' },
        { ...ban, role: 'Hiệu trưởng', login: 'banlt' },
        { ...ban, fullName: 'Hà Thị Mỷ', login: 'VI.TU' },
      ],
      { logins },
    );
    expect(told).toEqual([
      '3 fullName person-twice',
      '4 login login-wrong',
      '7 login login-taken',
      '8 login login-own',
      '9 login login-taken',
      '11 login login-twice',
    ]);
    expect(drafts.map(({ row, hasAccount }) => [row, hasAccount])).toEqual([
      [2, false],
      [5, false],
      [6, false],
      [10, true],
    ]);
  });

  it('sent again makes nothing twice, however long after', () => {
    const people = [{ unitId: 's', fullName: 'LÒ THỊ BAN', role: 'school-officer' as const, login: 'lothiban' }];
    const lines = [
      { ...ban, until: '01/01/2026' },
      { ...ban, login: 'lothiban' },
      { ...ban, login: 'ban.khac' },
    ];
    const { already, drafts, told } = judge(lines, { people });
    expect(already).toEqual([2, 3]);
    expect(told).toEqual([]);
    expect(drafts.map(({ row }) => row)).toEqual([4]);
  });

  it('proposes names nobody has, typed ones first', () => {
    const logins = [{ key: 'lothiban', fullName: 'Ai đó', account: true, own: false }];
    const { logins: made } = judge(
      [ban, { ...ban, role: 'Bảo vệ' }, { ...ban, role: 'Hiệu trưởng', login: 'lothiban2' }],
      { logins },
    );
    expect(made).toEqual(['lothiban3', 'lothiban4', 'lothiban2']);
    expect(loginBase('Đỗ Ỷ')).toBe('doy');
    expect(loginBase('Y')).toBe('ynguoidung');
    expect(proposeLogin('Lò Văn Án', (key) => key === 'lovanan')).toBe('lovanan2');
  });

  it('lets an office without anybody in charge have one first person', () => {
    const { told, drafts } = judge([
      { fullName: 'Vì Văn Dũng', unit: 'UBND xã Suối Trong', role: 'Quản trị viên' },
      { fullName: 'Vì Văn Dậu', unit: 'UBND xã Suối Trong', role: 'Quản trị viên' },
      { fullName: 'Vì Văn Tý', unit: 'UBND xã Suối Trong', role: 'Chuyên viên' },
    ]);
    expect(told).toEqual(['3 role role-first', '4 role role-first']);
    expect(drafts).toHaveLength(1);
  });

  it('travels as lists and comes back the same', () => {
    const row = { row: 7, cells: cells(ban) };
    expect(receivePersonRow(sendPersonRow(row))).toEqual(row);
  });
});

describe('the head of a centre', () => {
  it('is its director, in words and in sheets', () => {
    expect([roleWord('head', 'centre'), roleWord('head', 'school'), roleWord('head')]).toEqual([
      'Giám đốc',
      'Hiệu trưởng',
      'Hiệu trưởng',
    ]);
    expect([parseRole('giám đốc'), parseRole('Hieu truong'), parseRole('vua')]).toEqual(['head', 'head', undefined]);
    expect(judge([{ fullName: 'Lò Thị Ban', unit: 'T2', role: 'Giám đốc' }]).drafts[0]?.role).toBe('head');
  });
});
