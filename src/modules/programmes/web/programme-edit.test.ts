import { expect, test } from 'vitest';
import {
  calendarOf,
  type EditedProgramme,
  judgeDraft,
  judgeIssue,
  newDuty,
  toDraft,
  windowField,
} from './programme-edit.ts';

const form = { code: 'pctp-annex', version: 1 };
const duty = newDuty('d1', 'report', form);
const window = { ...duty.windows[0], key: 'w1', name: 'Quý I' } as (typeof duty.windows)[number];
const edited = (changes: Partial<typeof window>): EditedProgramme => ({
  title: ' Kế hoạch năm 2026 ',
  numberSymbol: ' ',
  signedOn: '',
  year: '2026',
  duties: [{ ...duty, windows: [{ ...window, ...changes }] }],
});
const whole = { firstDay: '2026-01-01', lastDay: '2026-03-31', dueDay: '2026-04-05' };

test('a whole draft has nothing to mend and goes out trimmed, blanks as null, without keys', () => {
  expect(judgeIssue(edited(whole))).toEqual({});
  const draft = toDraft(edited(whole));
  expect(draft).toMatchObject({ title: 'Kế hoạch năm 2026', numberSymbol: null, signedOn: null, year: 2026 });
  expect(draft.duties[0]).not.toHaveProperty('key');
  expect(draft.duties[0]?.windows[0]).not.toHaveProperty('key');
});

test('missing days may be saved, not issued', () => {
  const half = edited({ ...whole, firstDay: '' });
  expect(judgeDraft(half)).toEqual({});
  expect(judgeIssue(half)).toHaveProperty(windowField(window, 'firstDay'));
});

test('days the wrong way round and a missing due day are told at their fields', () => {
  const wrong = edited({ firstDay: '2026-03-31', lastDay: '2026-01-01', dueDay: '' });
  expect(Object.keys(judgeDraft(wrong))).toEqual([windowField(window, 'dueDay'), windowField(window, 'lastDay')]);
});

test('a report due before its days are over is told while typing', () => {
  expect(calendarOf(edited({ ...whole, dueDay: '2026-03-31', dueInclusive: false })).map(({ code }) => code)).toEqual([
    'due-before-window-ends',
  ]);
});
