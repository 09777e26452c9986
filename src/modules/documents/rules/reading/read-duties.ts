import { addMonths, daysBetween, type PlainDate } from '#base/date.ts';
import { findAnchors, listsReports } from './duty-anchors.ts';
import {
  introKind,
  literallyLonger,
  makePiece,
  nothingOwed,
  type Owed,
  owedAt,
  type Piece,
  type Place,
  windowWords,
} from './duty-pieces.ts';
import { nameFrom } from './duty-words.ts';
import type { Paragraph } from './paragraphs.ts';
import { isOfPeriod, periodIn, reportBefore } from './period-words.ts';
import { findDates, type PlanYear, resolveDate } from './read-dates.ts';
import { type DueMention, findDues } from './read-due.ts';
import { hasRecurring, readRecurring } from './read-recurring.ts';
import { markerOf } from './read-sections.ts';
import { findWindows, type WindowMention } from './read-windows.ts';
import type { ReadDuty, ReadingFinding, ReadWindow, UnscheduledDuty } from './reading.ts';
import { type SaidApart, windowsSaidApart, withDaysSaidApart } from './said-apart.ts';
import { done, holdsFrom, tellsAnotherTask } from './task-words.ts';

export interface DutyReading {
  readonly duties: ReadDuty[];
  readonly unscheduled: UnscheduledDuty[];
  readonly findings: ReadingFinding[];
}

/** No plan has more; past it a text is not a plan, and windows are compared pair by pair. */
const mostWindows = 150;

/** Everything owed by a day: plans and reports, each with the windows and limits its words give. */
export function readDuties(text: string, places: readonly Place[], plan: PlanYear | undefined): DutyReading {
  const { pieces, unscheduled, findings } = nothingOwed();
  const apart = windowsSaidApart(places, plan);
  for (const place of places) {
    if (pieces.length + unscheduled.length > mostWindows) {
      findings.push({ code: 'not-read', severity: 'warning', facts: { part: 'more-duties' } });
      break;
    }
    const read = readParagraph(place, plan, apart);
    pieces.push(...read.pieces);
    unscheduled.push(...read.unscheduled);
    findings.push(...read.findings);
  }
  return { duties: withDaysSaidApart(gather(text, pieces), apart), unscheduled, findings };
}

/** Each limit looks for its words in the whole paragraph. */
const mostInParagraph = 60;

function readParagraph(place: Place, plan: PlanYear | undefined, apart: SaidApart): Owed {
  const { text } = place.paragraph;
  const dates = findDates(text);
  const windows = findWindows(text, dates, plan);
  const free = dates.filter((date) => !windows.some((window) => window.start <= date.start && date.end <= window.end));
  const dues = findDues(text, free).slice(0, mostInParagraph);
  if (dues.length === 0 && !hasRecurring(text)) return nothingOwed();
  const dated = readDated(place, plan, dues, windows);
  const recurring = readRecurring(place, findAnchors(text), plan, apart);
  return {
    pieces: [...dated.pieces, ...recurring.pieces],
    unscheduled: [...dated.unscheduled, ...recurring.unscheduled],
    findings: [...dated.findings, ...recurring.findings],
  };
}

/** The limits of a paragraph that name a day and a month, each with the window that stands in its part of the sentence. */
function readDated(
  place: Place,
  plan: PlanYear | undefined,
  dues: readonly DueMention[],
  windows: readonly WindowMention[],
): Owed {
  const { text, start } = place.paragraph;
  const owed = nothingOwed();
  const anchors = findAnchors(text).filter(({ start: at }) => !dues.some((due) => isBehind(text, due, at)));
  const isOtherTask = tellsAnotherTask(text);
  const taken = new Set<WindowMention>();
  for (const [index, due] of dues.entries()) {
    const anchor = owedAt(place, anchors, due.start).anchor;
    const isListed = !anchor && listsReports.test(text.slice(0, due.start));
    const kind = anchor?.kind ?? (isListed ? 'report' : isOtherTask ? undefined : introKind(place));
    const where = { start: start + due.start, end: start + due.end };
    const phrase = text.slice(due.start, due.end);
    if (!kind) {
      if (limitsSomething(text, due))
        owed.findings.push({ code: 'due-without-duty', severity: 'info', where, facts: { phrase } });
      continue;
    }
    const from = Math.min(anchor?.start ?? 0, due.start);
    const next = dues[index + 1];
    const nextAnchor = next && owedAt(place, anchors, next.start).anchor;
    const until = next ? (nextAnchor && nextAnchor.start > due.end ? nextAnchor.start : next.start) : text.length;
    const other = anchors.find((candidate) => candidate.start >= due.end && candidate.kind !== kind)?.start ?? until;
    const segment = { from, end: Math.max(Math.min(until, other), due.end) };
    const inBrackets = reportBefore(text.slice(0, due.start));
    const period = periodIn(inBrackets ?? text.slice(segment.from, due.start));
    const isOfOther = (one: WindowMention) => {
      const said = periodIn(text.slice(Math.max(segment.from, text.lastIndexOf(';', one.start)), one.start));
      return period !== undefined && said !== undefined && said !== period;
    };
    const window = windows.find(
      (one) => !taken.has(one) && one.start >= segment.from && one.end <= segment.end && !isOfOther(one),
    );
    if (window) taken.add(window);
    const day = resolveDue(due, window, plan);
    if (!day.date) {
      const words = text.slice(segment.from, segment.end).trim();
      const isImpossible = due.date.year !== null || plan !== undefined;
      if (isImpossible) owed.findings.push({ code: 'day-impossible', severity: 'warning', where, facts: { phrase } });
      owed.unscheduled.push({
        kind,
        phrase: words,
        where,
        ...(isImpossible
          ? { reason: 'no-date', rule: 'asked-without-time' }
          : { reason: 'year-unknown', rule: 'limit-without-year' }),
      });
      continue;
    }
    if (due.hour)
      owed.findings.push({ code: 'due-hour-dropped', severity: 'info', where, facts: { phrase, hour: due.hour } });
    const isSure = !due.isVague && !due.hour && !day.isGuessed && !window?.isGuessed && !window?.isLiterallyLonger;
    const isNamedBefore = anchor !== undefined && anchor.start < due.start;
    const nameEnd = isNamedBefore ? Math.min(due.start, window?.start ?? due.start) : text.length;
    const nameStart = anchor?.nounStart ?? (isListed ? clauseStart(text, due.start) : (markerOf(text)?.length ?? 0));
    const beside = periodBeside(text, due, window);
    const readWindow: ReadWindow = {
      name: beside ?? inBrackets ?? nameFrom(text, nameStart, anchor ? nameEnd : due.start),
      firstDay: window?.firstDay ?? null,
      lastDay: window?.lastDay ?? null,
      due: { day: day.date, inclusive: due.inclusive },
      duePhrase: phrase,
      dueWhere: where,
      ...windowWords(text, start, window),
      certainty: isSure ? 'sure' : 'unsure',
      rule: due.rule,
    };
    if (window?.isLiterallyLonger) owed.findings.push(literallyLonger(readWindow));
    owed.pieces.push(
      makePiece(place, kind, beside ? undefined : anchor, segment, [readWindow], due.isEveryYear ? 'yearly' : 'once'),
    );
  }
  return owed;
}

/** “6 tháng (trước ngày 15/6)”, “trước ngày 20/5 (báo cáo sơ kết)”: in brackets the words beside a limit say what it is for. */
function periodBeside(text: string, due: DueMention, window: WindowMention | undefined): string | undefined {
  if (text.charAt(due.start - 1) === '(' && !window) {
    const before =
      /(?<!\p{L})((?:báo cáo\s+)?(?:\d{1,2}|hằng|hàng|sáu|quý)\s+(?:tháng|năm|quý|[IV]{1,3})(?:\s+(?:đầu|cuối)\s+năm)?)\s*$/iu;
    const name = before.exec(text.slice(Math.max(0, due.start - 40), due.start - 1))?.[1];
    return name && capital(/^báo cáo/iu.test(name) ? name : `báo cáo ${name}`);
  }
  const behind = bracketBehind.exec(text.slice(due.end, due.end + 80));
  return behind?.[1] && capital(behind[1].trim());
}

const bracketBehind = /^\s*\(\s*(báo cáo\s[^();]{2,60})\)/iu;
/** Whether what begins at `at` stands in the brackets behind a limit and names what that is for. */
const isBehind = (text: string, { end }: DueMention, at: number): boolean =>
  at >= end && at < end + (bracketBehind.exec(text.slice(end, end + 80))?.[0].length ?? 0);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Where the clause a limit stands in begins: behind the last comma, semicolon or colon. */
const clauseStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf(',', at - 1), text.lastIndexOf(';', at - 1), text.lastIndexOf(':', at - 1)) + 1;

/** Not the end of a leave or of a paper's validity, nor a day by which something was so. */
function limitsSomething(text: string, { start, end, isVague }: DueMention): boolean {
  const from = text.lastIndexOf('. ', start) + 1;
  const stop = text.indexOf('. ', end);
  const sentence = text.slice(from, stop < 0 ? text.length : stop);
  return (
    !isVague &&
    !/^(?:đến )?hết(?!\p{L})/iu.test(text.slice(start, end)) &&
    !holdsFrom.test(sentence) &&
    !done.test(sentence)
  );
}

/** A limit without a year that would fall before the days it is for are half over belongs to the next year. */
function resolveDue(due: DueMention, window: WindowMention | undefined, plan: PlanYear | undefined) {
  const date: PlainDate | undefined = resolveDate(due.date, plan);
  const isEarly = date !== undefined && window !== undefined && due.date.year === null && isBeforeHalf(date, window);
  return { date: isEarly ? addMonths(date, 12) : date, isGuessed: isEarly };
}

const isBeforeHalf = (date: PlainDate, { firstDay, lastDay }: WindowMention): boolean =>
  daysBetween(firstDay, date) * 2 < daysBetween(firstDay, lastDay);

/** Reports of one list are one duty with several windows; without a line that leads into it only those of a period are a list. */
function gather(text: string, pieces: readonly Piece[]): ReadDuty[] {
  const groupOf = ({ group, intro, duty }: Piece) =>
    intro ? group : `${group} ${isOfPeriod(duty.name) ? wayOf(duty) : duty.where.start}`;
  return [...Map.groupBy(pieces, groupOf).values()].map((group) => {
    const [first] = group as [Piece, ...Piece[]];
    if (group.length === 1) return first.duty;
    const title = first.intro ? introTitle(first.intro) : group.map((piece) => piece.duty.name).join('; ');
    const start = Math.min(first.intro?.start ?? first.duty.where.start, first.duty.where.start);
    const end = Math.max(...group.map((piece) => piece.duty.where.end));
    return {
      ...first.duty,
      title,
      name: title,
      phrase: text.slice(start, end),
      where: { start, end },
      recurrence: 'windows',
      windows: group.flatMap((piece) => piece.duty.windows),
      certainty: group.every((piece) => piece.duty.certainty === 'sure') ? 'sure' : 'unsure',
    };
  });
}

/** Without a line that leads them, reports of others or by another way are no windows of the same. */
const wayOf = ({ who, receiver, channel }: ReadDuty): string =>
  [who?.value, receiver?.value, channel?.phrase].join(' | ');

const introTitle = (intro: Paragraph): string => {
  const anchor = findAnchors(intro.text)[0];
  return nameFrom(intro.text, anchor?.nounStart ?? markerOf(intro.text)?.length ?? 0);
};
