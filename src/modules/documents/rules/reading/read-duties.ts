import { addMonths, daysBetween, type PlainDate } from '#base/date.ts';
import { type Anchor, findAnchors, listsReports } from './duty-anchors.ts';
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
import type { DueMention } from './read-due.ts';
import { hasRecurring, readRecurring } from './read-recurring.ts';
import { markerOf } from './read-sections.ts';
import { findWindows, type WindowMention } from './read-windows.ts';
import type { ReadDuty, ReadingFinding, ReadWindow, Span, UnscheduledDuty } from './reading.ts';
import { limitsIn } from './row-limits.ts';
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
  const dues = limitsIn(place, free).slice(0, mostInParagraph);
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
  const { text } = place.paragraph;
  const owed = nothingOwed();
  const anchors = findAnchors(text).filter(
    ({ start: at }) => isWork(place, at) && !dues.some((due) => isBehind(text, due, at)),
  );
  const isOtherTask = tellsAnotherTask(text);
  const taken = new Set<WindowMention>();
  for (const [index, due] of dues.entries()) {
    const asked = whatIsAsked(place, anchors, due, isOtherTask);
    if (!asked) {
      if (limitsSomething(text, due)) owed.findings.push(ofNothing(place, due));
      continue;
    }
    const segment = segmentOf(place, anchors, asked, due, dues[index + 1]);
    const window = windowFor(
      text,
      due,
      segment,
      windows.filter((one) => !taken.has(one)),
    );
    if (window) taken.add(window);
    const one = readLimit(place, plan, asked, due, segment, window);
    owed.pieces.push(...one.pieces);
    owed.unscheduled.push(...one.unscheduled);
    owed.findings.push(...one.findings);
  }
  return owed;
}

/** In a row of work what is owed stands in the column of the work; “Báo cáo” in that of the products is no report owed. */
const isWork = ({ row, paragraph }: Place, at: number): boolean =>
  !row ||
  (row.what.start <= paragraph.start + at && paragraph.start + at < row.what.end) ||
  row.what.end < paragraph.start;

/** What a limit is a limit of: a plan or a report its sentence, its list or the line above it names. */
interface Asked {
  readonly kind: 'plan' | 'report';
  readonly anchor: Anchor | undefined;
  /** “Chế độ báo cáo: quý I trước ngày …”: named for the whole list. */
  readonly isListed: boolean;
}

function whatIsAsked(
  place: Place,
  anchors: readonly Anchor[],
  due: DueMention,
  isOtherTask: boolean,
): Asked | undefined {
  const { anchor } = owedAt(place, anchors, due.start);
  const isListed = !anchor && listsReports.test(place.paragraph.text.slice(0, due.start));
  // “Trong quý I/2026” alone says as often when something was as when it is due.
  const isOpen = isOtherTask || (due.isVague && due.rule === 'limit-of-quarter');
  const kind = anchor?.kind ?? (isListed ? 'report' : isOpen ? undefined : introKind(place));
  return kind && { kind, anchor, isListed };
}

const placeOf = ({ paragraph }: Place, { start, end }: Span): Span => ({
  start: paragraph.start + start,
  end: paragraph.start + end,
});

const ofNothing = (place: Place, due: DueMention): ReadingFinding => ({
  code: 'due-without-duty',
  severity: 'info',
  where: placeOf(place, due),
  facts: { phrase: place.paragraph.text.slice(due.start, due.end) },
});

/** The words that belong to one limit: from what is owed up to the next limit, or to what that is for. */
function segmentOf(
  place: Place,
  anchors: readonly Anchor[],
  { kind, anchor }: Asked,
  due: DueMention,
  next: DueMention | undefined,
): { from: number; end: number } {
  const { text } = place.paragraph;
  const from = Math.min(anchor?.start ?? 0, due.start);
  const nextAnchor = next && owedAt(place, anchors, next.start).anchor;
  const until = next ? (nextAnchor && nextAnchor.start > due.end ? nextAnchor.start : next.start) : text.length;
  const other = anchors.find((candidate) => candidate.start >= due.end && candidate.kind !== kind)?.start ?? until;
  return { from, end: Math.max(Math.min(until, other), due.end) };
}

/** The days to be counted that stand in the segment, unless they are said of another period. */
function windowFor(
  text: string,
  due: DueMention,
  segment: { from: number; end: number },
  windows: readonly WindowMention[],
): WindowMention | undefined {
  const period = periodIn(reportBefore(text.slice(0, due.start)) ?? text.slice(segment.from, due.start));
  const isOfOther = (one: WindowMention) => {
    const said = periodIn(text.slice(Math.max(segment.from, text.lastIndexOf(';', one.start)), one.start));
    return period !== undefined && said !== undefined && said !== period;
  };
  return windows.find((one) => one.start >= segment.from && one.end <= segment.end && !isOfOther(one));
}

/** One limit with its day: a window of a duty, or why it has no day. */
function readLimit(
  place: Place,
  plan: PlanYear | undefined,
  asked: Asked,
  due: DueMention,
  segment: { from: number; end: number },
  window: WindowMention | undefined,
): Owed {
  const owed = nothingOwed();
  const { text, start } = place.paragraph;
  const where = placeOf(place, due);
  const phrase = text.slice(due.start, due.end);
  const day = resolveDue(due, window, plan);
  if (!day.date) return withoutDay(asked.kind, text.slice(segment.from, segment.end).trim(), phrase, where, due, plan);
  if (due.hour)
    owed.findings.push({ code: 'due-hour-dropped', severity: 'info', where, facts: { phrase, hour: due.hour } });
  const isSure = !due.isVague && !due.hour && !day.isGuessed && !window?.isGuessed && !window?.isLiterallyLonger;
  const beside = nameBeside(text, due, window);
  const readWindow: ReadWindow = {
    name: beside ?? reportBefore(text.slice(0, due.start)) ?? nameOf(text, asked, due, window),
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
  const anchor = beside ? undefined : asked.anchor;
  owed.pieces.push(makePiece(place, asked.kind, anchor, segment, [readWindow], due.isEveryYear ? 'yearly' : 'once'));
  return owed;
}

/** A limit no calendar has, or without any year to be in. */
function withoutDay(
  kind: Asked['kind'],
  words: string,
  phrase: string,
  where: Span,
  due: DueMention,
  plan: PlanYear | undefined,
): Owed {
  const isImpossible = due.date.year !== null || plan !== undefined;
  const why = isImpossible
    ? ({ reason: 'no-date', rule: 'asked-without-time' } as const)
    : ({ reason: 'year-unknown', rule: 'limit-without-year' } as const);
  return {
    pieces: [],
    unscheduled: [{ kind, phrase: words, where, ...why }],
    findings: isImpossible ? [{ code: 'day-impossible', severity: 'warning', where, facts: { phrase } }] : [],
  };
}

function nameOf(text: string, { anchor, isListed }: Asked, due: DueMention, window: WindowMention | undefined): string {
  const isNamedBefore = anchor !== undefined && anchor.start < due.start;
  const end = isNamedBefore ? Math.min(due.start, window?.start ?? due.start) : text.length;
  const start = anchor?.nounStart ?? (isListed ? clauseStart(text, due.start) : (markerOf(text)?.length ?? 0));
  return nameFrom(text, start, anchor ? end : due.start);
}

/** “6 tháng (trước ngày 15/6)”, “trước ngày 20/5 (báo cáo sơ kết)”: brackets say what the limit beside them is for. */
function nameBeside(text: string, due: DueMention, window: WindowMention | undefined): string | undefined {
  if (text.charAt(due.start - 1) === '(' && !window) return reportBefore(text.slice(0, due.start));
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
