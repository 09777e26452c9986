import type { PlainDate } from '#base/date.ts';
import { formatDate } from '#base/date.ts';
import { judgeWindows, type WindowFinding } from '#base/window.ts';
import { countsDays, type DutyKind } from './assignment.ts';

export interface DraftWindow {
  readonly name: string;
  readonly firstDay: PlainDate | null;
  readonly lastDay: PlainDate | null;
  readonly dueDay: PlainDate;
  readonly dueInclusive: boolean;
}

export interface DraftDuty {
  readonly kind: DutyKind;
  readonly windows: readonly DraftWindow[];
}

/** The name of the first window whose days cannot be: one that counts days without both, or a first day after the last. */
export function whyNotIssuable(duties: readonly DraftDuty[]): string | undefined {
  for (const { kind, windows } of duties) {
    for (const { name, firstDay, lastDay } of windows) {
      const whole = firstDay !== null && lastDay !== null;
      if (countsDays[kind] ? !whole || firstDay > lastDay : (firstDay === null) !== (lastDay === null)) return name;
      if (whole && firstDay > lastDay) return name;
    }
  }
  return undefined;
}

export interface CalendarFinding {
  readonly code: WindowFinding['code'];
  readonly severity: 'warning';
  readonly sentence: string;
}

const daysInWords = (firstDay: PlainDate, lastDay: PlainDate): string =>
  firstDay === lastDay
    ? `Ngày ${formatDate(firstDay)}`
    : `Các ngày từ ${formatDate(firstDay)} đến ${formatDate(lastDay)}`;

/** What the calendar of the report windows gives to think about, in sentences. Nothing is moved silently. */
export function judgeCalendar(duties: readonly DraftDuty[]): CalendarFinding[] {
  const windows = duties
    .filter((duty) => duty.kind === 'report')
    .flatMap((duty) => duty.windows)
    .flatMap(({ name, firstDay, lastDay, dueDay, dueInclusive }) =>
      firstDay && lastDay && firstDay <= lastDay
        ? [{ name, firstDay, lastDay, due: { day: dueDay, inclusive: dueInclusive } }]
        : [],
    );
  return judgeWindows(windows).map((finding) => {
    const [first, second] = finding.windows.map((index) => `“${windows[index]?.name ?? ''}”`);
    const days = daysInWords(finding.days.firstDay, finding.days.lastDay);
    const sentences: Record<WindowFinding['code'], string> = {
      'windows-overlap': `${days} nằm trong cả hai kỳ ${first} và ${second}: vụ việc ngày đó dễ bị đếm hai lần.`,
      'days-in-no-shorter-window': `${days} chỉ được tính trong kỳ ${first}, không có trong kỳ nào khác: cộng các kỳ khác lại sẽ thiếu số liệu những ngày này.`,
      'due-before-window-ends': `${days} thuộc kỳ ${first} nhưng đã quá hạn nộp của kỳ đó: việc phát sinh sau khi nộp cần báo cáo bổ sung.`,
    };
    return { code: finding.code, severity: 'warning', sentence: sentences[finding.code] };
  });
}
