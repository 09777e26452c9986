import { formatDate, isPlainDate, type PlainDate } from '#base/date.ts';
import { lastDayInTime } from '#base/window.ts';
import { openingDay, type WindowState, windowState } from '../rules/schedule.ts';
import type { EditedProgramme } from './programme-edit.ts';
import { programmeWords } from './programme-words.ts';

const words = programmeWords.issue;

export interface IssuePlan {
  /** Units that get something at once, and how much. */
  readonly units: number;
  readonly assignments: number;
  readonly open: readonly string[];
  readonly later: readonly string[];
  readonly passedOver: readonly string[];
}

/** What issuing on `today` would do; `unitsOf` holds the units of each duty's audience, in order. */
export function planIssue(
  edited: EditedProgramme,
  unitsOf: readonly (readonly string[])[],
  today: PlainDate,
): IssuePlan {
  const names: Record<WindowState, string[]> = { open: [], planned: [], 'passed-over': [] };
  const units = new Set<string>();
  let assignments = 0;
  edited.duties.forEach((duty, index) => {
    for (const { name, firstDay, lastDay, dueDay, dueInclusive } of duty.windows) {
      const window = {
        firstDay: firstDay || null,
        lastDay: lastDay || null,
        due: { day: dueDay, inclusive: dueInclusive },
      };
      const state = windowState(window, today, today);
      names[state].push(state === 'planned' ? words.laterOne(name, formatDate(openingDay(window, today))) : name);
      if (state !== 'open') continue;
      assignments += unitsOf[index]?.length ?? 0;
      for (const unit of unitsOf[index] ?? []) units.add(unit);
    }
  });
  return { units: units.size, assignments, open: names.open, later: names.planned, passedOver: names['passed-over'] };
}

/** Whether issuing on `today` would give nobody anything, now or later: every window was due before. */
export function reachesNobody(edited: EditedProgramme, today: PlainDate): boolean {
  const windows = edited.duties.flatMap((duty) => duty.windows).filter(({ dueDay }) => isPlainDate(dueDay));
  return (
    windows.length > 0 &&
    windows.every(({ dueDay, dueInclusive }) => lastDayInTime({ day: dueDay, inclusive: dueInclusive }) < today)
  );
}
