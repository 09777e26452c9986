import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#base/date.ts';
import { lastDayInTime } from '#base/window.ts';
import {
  type Audience,
  type AudienceUnit,
  audienceSentence,
  directUnits,
  everySchool,
  isInAudience,
  proposeAudience,
} from './audience.ts';
import { openingDay, windowState } from './schedule.ts';
import { toDoList } from './to-do-list.ts';

const day = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2023-06-01', offset));
const window = fc
  .tuple(day, fc.nat(300), fc.integer({ min: -20, max: 40 }), fc.boolean())
  .map(([firstDay, length, after, inclusive]) => {
    const lastDay = addDays(firstDay, length);
    return { firstDay, lastDay, due: { day: addDays(lastDay, after), inclusive } };
  });

describe('the windows of a programme', () => {
  it('due before the issue are passed over, never open or planned', () => {
    fc.assert(
      fc.property(window, day, fc.nat(400), (w, issuedOn, later) => {
        const state = windowState(w, issuedOn, addDays(issuedOn, later));
        return (state === 'passed-over') === lastDayInTime(w.due) < issuedOn;
      }),
    );
  });

  it('once open stay open, and open on their opening day', () => {
    fc.assert(
      fc.property(window, day, fc.nat(400), fc.nat(100), (w, issuedOn, later, more) => {
        const today = addDays(issuedOn, later);
        const state = windowState(w, issuedOn, today);
        if (state === 'passed-over') return true;
        expect(state === 'open').toBe(openingDay(w, issuedOn) <= today);
        return state === 'planned' || windowState(w, issuedOn, addDays(today, more)) === 'open';
      }),
    );
  });

  it('a plan opens with the issue', () => {
    const plan = { firstDay: null, lastDay: null, due: { day: '2026-03-20', inclusive: true } };
    expect(windowState(plan, '2026-03-01', '2026-03-01')).toBe('open');
  });
});

const unit: AudienceUnit = {
  unitId: 'a',
  kind: 'school',
  levels: ['tieu-hoc', 'thcs'],
  ownership: 'public',
  tags: ['biên giới'],
  depth: 2,
};

describe('an audience', () => {
  it('holds a unit when everything it names holds', () => {
    const border: Audience = { ...everySchool, levels: ['thcs'], tags: ['biên giới'] };
    expect(isInAudience(border, unit)).toBe(true);
    expect(isInAudience({ ...border, levels: ['thpt'] }, unit)).toBe(false);
    expect(isInAudience({ ...border, ownership: ['non-public'] }, unit)).toBe(false);
    expect(isInAudience(directUnits, unit)).toBe(false);
    expect(isInAudience(directUnits, { ...unit, depth: 1 })).toBe(true);
    expect(isInAudience({ ...everySchool, kinds: [] }, { ...unit, depth: 0 })).toBe(false);
  });

  it('is proposed from the words of the document and said in words', () => {
    expect(proposeAudience('Các phòng GDĐT, đơn vị trực thuộc Sở GDĐT')).toEqual(directUnits);
    expect(proposeAudience('Các đơn vị trường học')).toEqual(everySchool);
    expect(audienceSentence({ ...everySchool, levels: ['thcs'] })).toBe(
      'mọi đơn vị bên dưới · Trường, Trung tâm GDNN-GDTX · THCS',
    );
  });
});

describe('việc phải làm', () => {
  const row = (
    state: 'open' | 'submitted' | 'accepted' | 'returned' | 'waived',
    dueLastDay: string,
    acceptedOn: string | null = null,
  ) => ({
    state,
    dueLastDay,
    returnDueDay: null,
    correction: null,
    doneOn: acceptedOn,
  });

  it('is sorted into overdue, this week, coming and done this month, by due day', () => {
    const list = toDoList(
      [
        row('open', '2026-03-20'),
        row('open', '2026-03-01'),
        row('returned', '2026-03-06'),
        row('submitted', '2026-02-20', '2026-03-02'),
        row('accepted', '2026-01-10', '2026-01-12'),
      ],
      '2026-03-04',
    );
    expect(list.overdue.map((item) => item.dueLastDay)).toEqual(['2026-03-01']);
    expect(list.thisWeek.map((item) => item.dueLastDay)).toEqual(['2026-03-06']);
    expect(list.coming.map((item) => item.dueLastDay)).toEqual(['2026-03-20']);
    expect(list.done.map((item) => item.dueLastDay)).toEqual(['2026-02-20']);
  });

  it('keeps a waiver in sight until the month of its due day is over, and what else is done for its month', () => {
    const dueOf = (today: string) =>
      toDoList(
        [
          row('waived', '2026-05-31', '2026-01-20'),
          row('waived', '2026-02-01', '2026-01-20'),
          row('accepted', '2026-05-31', '2026-01-20'),
        ],
        today,
      ).done.map(({ state, dueLastDay }) => `${state} ${dueLastDay}`);
    expect(dueOf('2026-01-31')).toHaveLength(3);
    expect(dueOf('2026-03-01')).toEqual(['waived 2026-05-31']);
    expect(dueOf('2026-05-01')).toEqual(['waived 2026-05-31']);
    expect(dueOf('2026-06-01')).toEqual([]);
  });
});
