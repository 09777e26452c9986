import { formatDate } from '#base/date.ts';
import { formatNumber } from '#base/vietnamese.ts';
import type { Window } from '#base/window.ts';
import type { ReportView, ShiftCounts } from './shift-report.ts';

const names: Readonly<Record<ReportView, string>> = { day: 'ngày', week: 'tuần', month: 'tháng' };

/** What a report calls itself, and its days. */
export function reportTitle(
  view: ReportView,
  { firstDay, lastDay }: Window,
): { readonly name: string; readonly days: string } {
  const name = `Báo cáo trực bảo vệ ${names[view]}`;
  if (view === 'day') return { name, days: `Ngày ${formatDate(firstDay)}` };
  if (view === 'month') return { name, days: `Tháng ${Number(firstDay.slice(5, 7))}/${firstDay.slice(0, 4)}` };
  return { name, days: `Từ ${formatDate(firstDay)} đến ${formatDate(lastDay)}` };
}

/** Minutes as hours: `7 giờ 30 phút`. */
export function sayMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const said = [hours > 0 ? `${formatNumber(hours)} giờ` : '', rest > 0 ? `${rest} phút` : ''].filter(Boolean);
  return said.join(' ') || '0 giờ';
}

/** The figures of a report in the order in which they are shown, printed and written into a sheet. */
export const countLines = (
  counts: ShiftCounts,
): { readonly code: keyof ShiftCounts; readonly name: string; readonly said: string }[] => [
  { code: 'rostered', name: 'Ca trực theo lịch', said: formatNumber(counts.rostered) },
  { code: 'logged', name: 'Ca trực đã ghi sổ', said: formatNumber(counts.logged) },
  { code: 'normal', name: 'Ca bình thường', said: formatNumber(counts.normal) },
  { code: 'withEvent', name: 'Ca có việc', said: formatNumber(counts.withEvent) },
  { code: 'notLogged', name: 'Ca có trong lịch, đã qua mà chưa ghi sổ', said: formatNumber(counts.notLogged) },
  { code: 'holidayDuty', name: 'Ngày trực theo lịch trực ngày nghỉ', said: formatNumber(counts.holidayDuty) },
  { code: 'uncovered', name: 'Thời gian chưa xếp người trực', said: sayMinutes(counts.uncovered) },
];
