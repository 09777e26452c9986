import { expect, test } from 'vitest';
import { planIssue, reachesNobody } from './issue-plan.ts';
import { type EditedProgramme, newDuty, withWindows } from './programme-edit.ts';

const duty = newDuty('d1', 'report', { code: 'pctp-annex', version: 1 });
const due = (...days: string[]): EditedProgramme => {
  const [window] = duty.windows;
  if (!window) throw new Error('a new duty has a window');
  const windows = days.map((dueDay, i) => ({
    ...window,
    key: `w${i}`,
    name: `Kỳ ${i + 1}`,
    dueDay,
    dueInclusive: false,
  }));
  return { title: 'Kế hoạch', numberSymbol: '', signedOn: '', year: '2026', duties: [{ ...duty, windows }] };
};
const today = '2026-03-02';

test('issuing what is all over reaches nobody, and says so before', () => {
  const past = due('2026-01-15', '2026-03-02');
  expect(reachesNobody(past, today)).toBe(true);
  expect(planIssue(past, [['school']], today)).toMatchObject({ assignments: 0, open: [], later: [] });
});

test('one window still to come, or due today, reaches somebody', () => {
  expect(reachesNobody(due('2026-01-15', '2026-03-03'), today)).toBe(false);
  expect(reachesNobody(due(), today)).toBe(false);
  const moved = withWindows(due('2026-01-15'), (window) => ({ ...window, dueDay: '2026-04-15' }));
  expect(reachesNobody(moved, today)).toBe(false);
});
