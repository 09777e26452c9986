import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#base/date.ts';
import { type Definition, type DefinitionData, definitionSchema } from './definition.ts';
import { type Counted, daysCounted, postAmounts } from './post-amounts.ts';

const data: DefinitionData = {
  code: 'club',
  version: 1,
  group: 'models',
  words: { name: 'Sổ câu lạc bộ', entry: 'câu lạc bộ', add: 'Ghi câu lạc bộ', about: 'Câu lạc bộ của trường.' },
  source: 'test',
  fields: [
    { code: 'begun', kind: 'day', name: 'Ngày bắt đầu', required: true },
    { code: 'ended', kind: 'day', name: 'Ngày kết thúc' },
    { code: 'name', kind: 'text', name: 'Tên' },
    { code: 'kind', kind: 'choice', name: 'Loại', choices: [{ code: 'law', name: 'Pháp luật' }], other: true },
    {
      code: 'classes',
      kind: 'rows',
      name: 'Lớp',
      columns: [
        { code: 'name', kind: 'text', name: 'Lớp' },
        { code: 'members', kind: 'count', name: 'Thành viên', max: 100 },
      ],
    },
  ],
  day: 'begun',
  title: 'name',
  columns: ['begun', 'name'],
  measures: [
    { code: 'clubs.new', name: 'Mới', kind: 'flow' },
    { code: 'clubs.active', name: 'Đang hoạt động', kind: 'stock', until: 'ended' },
    { code: 'clubs.members', name: 'Thành viên', kind: 'stock', until: 'ended', amount: ['classes.members'] },
    { code: 'clubs.law', name: 'Pháp luật', kind: 'flow', when: [{ field: 'kind', in: ['law'] }] },
    { code: 'clubs.classes', name: 'Lớp', kind: 'flow', amount: { lines: 'classes' } },
    { code: 'clubs.ended', name: 'Kết thúc', kind: 'flow', on: 'ended' },
  ],
};
const club: Definition = definitionSchema.parse(data);

const START = '2026-01-01';
const day = (offset: number) => addDays(START, offset);
const anyEntry: fc.Arbitrary<Counted> = fc
  .record({
    begun: fc.nat(400),
    lasts: fc.option(fc.nat(200), { nil: undefined }),
    kind: fc.constantFrom('law', 'other', null),
    members: fc.array(fc.nat(60), { maxLength: 4 }),
    withdrawn: fc.boolean(),
  })
  .map(({ begun, lasts, kind, members, withdrawn }) => ({
    values: {
      begun: day(begun),
      ended: lasts === undefined ? null : day(begun + lasts),
      kind,
      classes: members.map((count, index) => ({ name: `6A${index}`, members: count })),
    },
    state: null,
    withdrawn,
  }));

/** What entries amount to in a window, as the statement of the store adds them up. */
function measured(entries: readonly Counted[], firstDay: string, lastDay: string): Record<string, number> {
  const postings = entries.flatMap((entry) => postAmounts(club, entry));
  return Object.fromEntries(
    club.measures.map(({ code, kind }, index) => {
      const days = daysCounted(kind, { firstDay, lastDay });
      const sum = postings
        .filter((one) => (days.firstDay === null || days.firstDay <= one.day) && one.day <= days.lastDay)
        .reduce((all, { amounts }) => all + (amounts[index] ?? 0), 0);
      return [code, sum];
    }),
  );
}

const flows = club.measures.filter(({ kind }) => kind === 'flow').map(({ code }) => code);
const stocks = club.measures.filter(({ kind }) => kind === 'stock').map(({ code }) => code);

describe('what entries add to measures', () => {
  it('counts a flow on its day and a stock from its day until it ends', () => {
    const entry = {
      values: { begun: '2026-03-05', ended: '2026-09-01', kind: 'law', classes: [{ members: 12 }, { members: 30 }] },
      state: null,
      withdrawn: false,
    };
    expect(measured([entry], '2026-03-01', '2026-03-31')).toEqual({
      'clubs.new': 1,
      'clubs.active': 1,
      'clubs.members': 42,
      'clubs.law': 1,
      'clubs.classes': 2,
      'clubs.ended': 0,
    });
    expect(measured([entry], '2026-08-01', '2026-08-31')).toMatchObject({ 'clubs.new': 0, 'clubs.active': 1 });
    expect(measured([entry], '2026-09-01', '2026-09-01')).toMatchObject({
      'clubs.active': 0,
      'clubs.members': 0,
      'clubs.ended': 1,
    });
  });

  it('adds nothing of an entry that was struck out, and nothing on a day that is not written', () => {
    const values = { begun: '2026-03-05', kind: 'law' };
    expect(postAmounts(club, { values, state: null, withdrawn: true })).toEqual([]);
    expect(postAmounts(club, { values: { kind: 'law' }, state: null, withdrawn: false })).toEqual([]);
  });

  it('loses and doubles nothing when a window is split anywhere', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 30 }), fc.nat(600), fc.nat(600), fc.nat(600), (entries, a, b, c) => {
        const [first, middle, last] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        const whole = measured(entries, day(first), day(last));
        const left = measured(entries, day(first), day(middle));
        const right = measured(entries, day(middle + 1), day(last));
        for (const code of flows) {
          const parts = middle < last ? (left[code] ?? 0) + (right[code] ?? 0) : left[code];
          expect(whole[code]).toBe(parts);
        }
        for (const code of stocks) expect(whole[code]).toBe((middle < last ? right : left)[code]);
      }),
    );
  });

  it('changes, when an entry is corrected, exactly the windows that hold its old or its new day', () => {
    fc.assert(
      fc.property(
        fc.array(anyEntry, { maxLength: 10 }),
        anyEntry,
        anyEntry,
        fc.nat(600),
        fc.nat(60),
        (others, before, after, from, length) => {
          const [first, last] = [day(from), day(from + length)];
          const holds = ({ values, withdrawn }: Counted) =>
            !withdrawn &&
            [values.begun, values.ended].some((on) => typeof on === 'string' && first <= on && on <= last);
          const old = measured([...others, before], first, last);
          const now = measured([...others, after], first, last);
          const [alone, instead] = [measured([before], first, last), measured([after], first, last)];
          for (const code of [...flows, ...stocks]) {
            expect((now[code] ?? 0) - (old[code] ?? 0)).toBe((instead[code] ?? 0) - (alone[code] ?? 0));
          }
          if (!holds(before) && !holds(after)) for (const code of flows) expect(now[code]).toBe(old[code]);
          // It begins and ends before the window or after it: what there is at its end stays as it was, too.
          const isBehind = ({ values }: Counted) => String(values.begun) > last;
          if (isBehind(before) && isBehind(after)) for (const code of stocks) expect(now[code]).toBe(old[code]);
        },
      ),
    );
  });

  it('begins a stock on the last of its days, and not while one is not written', () => {
    const trained = {
      ...club,
      measures: [{ ...club.measures[1], on: ['begun', 'ended'], until: undefined }],
    } as Definition;
    const values = { begun: '2026-03-05', ended: '2024-06-01' };
    expect(postAmounts(trained, { values, state: null, withdrawn: false })).toEqual([
      { day: '2026-03-05', amounts: [1] },
    ]);
    expect(postAmounts(trained, { values: { begun: '2026-03-05' }, state: null, withdrawn: false })).toEqual([]);
  });

  it('never counts a stock below nothing', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 20 }), fc.nat(700), (entries, at) => {
        const all = measured(entries, day(0), day(at));
        for (const code of stocks) expect(all[code]).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
