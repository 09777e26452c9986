import { addMonths, daysBetween, type PlainDate } from '#base/date.ts';
import { type Anchor, anchorFor, findAnchors } from './duty-anchors.ts';
import { nameFrom, readChannel, readReceiver, readWho } from './duty-words.ts';
import { monthlyWindows } from './monthly-windows.ts';
import type { Paragraph } from './paragraphs.ts';
import { findDates, type PlanYear, resolveDate } from './read-dates.ts';
import { type DueMention, findDues, findMonthlyDue } from './read-due.ts';
import { markerOf } from './read-sections.ts';
import { findMonthlyWindow, findWindows, type WindowMention } from './read-windows.ts';
import type { ReadDuty, ReadingFinding, ReadSection, ReadWindow, UnscheduledDuty } from './reading.ts';

export interface DutyReading {
  readonly duties: ReadDuty[];
  readonly unscheduled: UnscheduledDuty[];
  readonly findings: ReadingFinding[];
}

/** One window with the words around it, before windows of one list become one duty. */
interface Piece {
  readonly kind: 'plan' | 'report';
  readonly group: string;
  readonly intro: Paragraph | undefined;
  readonly duty: ReadDuty;
}

/** Where a paragraph stands in the document. */
export interface Place {
  readonly paragraph: Paragraph;
  /** Sections it lies in, outermost first, its own included. */
  readonly path: readonly ReadSection[];
  /** The paragraph that introduces the list it belongs to and names what is owed. */
  readonly intro: Paragraph | undefined;
}

/** No plan has more; past it a text is not a plan, and windows are compared pair by pair. */
const mostWindows = 150;

/** Everything owed by a day: plans and reports, each with the windows and limits its words give. */
export function readDuties(text: string, places: readonly Place[], plan: PlanYear | undefined): DutyReading {
  const pieces: Piece[] = [];
  const unscheduled: UnscheduledDuty[] = [];
  const findings: ReadingFinding[] = [];
  for (const place of places) {
    if (pieces.length > mostWindows) {
      findings.push({ code: 'not-read', severity: 'warning', facts: { part: 'more-duties' } });
      break;
    }
    const read = readParagraph(place, plan);
    pieces.push(...read.pieces);
    unscheduled.push(...read.unscheduled);
    findings.push(...read.findings);
  }
  return { duties: gather(text, pieces), unscheduled, findings };
}

function readParagraph(place: Place, plan: PlanYear | undefined) {
  const { text, start } = place.paragraph;
  const pieces: Piece[] = [];
  const unscheduled: UnscheduledDuty[] = [];
  const findings: ReadingFinding[] = [];
  const dates = findDates(text);
  const windows = findWindows(text, dates, plan);
  const free = dates.filter((date) => !windows.some((window) => window.start <= date.start && date.end <= window.end));
  const dues = findDues(text, free);
  const monthlyDue = findMonthlyDue(text);
  if (dues.length === 0 && !monthlyDue) return { pieces, unscheduled, findings };
  const anchors = findAnchors(text);

  for (const [index, due] of dues.entries()) {
    const anchor = anchorFor(text, anchors, due.start);
    const kind = anchor?.kind ?? introKind(place);
    const where = { start: start + due.start, end: start + due.end };
    const phrase = text.slice(due.start, due.end);
    if (!kind) {
      findings.push({ code: 'due-without-duty', severity: 'info', where, facts: { phrase } });
      continue;
    }
    const from = Math.min(anchor?.start ?? 0, due.start);
    const next = dues[index + 1];
    const nextAnchor = next && anchorFor(text, anchors, next.start);
    const until = next ? (nextAnchor && nextAnchor.start > due.end ? nextAnchor.start : next.start) : text.length;
    const otherKind =
      anchors.find((candidate) => candidate.start >= due.end && candidate.kind !== kind)?.start ?? until;
    const segment = { from, end: Math.max(Math.min(until, otherKind), due.end) };
    const window = windows.find((candidate) => candidate.start >= segment.from && candidate.end <= segment.end);
    const day = resolveDue(due, window, plan);
    if (!day.date) {
      const isImpossible = due.date.year !== null || plan !== undefined;
      if (isImpossible) findings.push({ code: 'day-impossible', severity: 'warning', where, facts: { phrase } });
      else
        unscheduled.push({ kind, phrase: text.slice(segment.from, segment.end).trim(), where, reason: 'year-unknown' });
      continue;
    }
    if (due.hour)
      findings.push({ code: 'due-hour-dropped', severity: 'info', where, facts: { phrase, hour: due.hour } });
    const isSure = !due.isVague && !due.hour && !day.isGuessed && !window?.isGuessed && !window?.isLiterallyLonger;
    const nameLimit =
      anchor && anchor.start < due.start ? Math.min(due.start, window?.start ?? due.start) : text.length;
    const name = anchor
      ? nameFrom(text, anchor.nounStart, nameLimit)
      : nameFrom(text, markerOf(text)?.length ?? 0, due.start);
    const readWindow: ReadWindow = {
      name,
      firstDay: window?.firstDay ?? null,
      lastDay: window?.lastDay ?? null,
      due: { day: day.date, inclusive: due.inclusive },
      duePhrase: phrase,
      dueWhere: where,
      ...windowWords(text, start, window),
      certainty: isSure ? 'sure' : 'unsure',
    };
    if (window?.isLiterallyLonger) findings.push(literallyLonger(readWindow));
    pieces.push(makePiece(place, kind, anchor, segment, [readWindow], 'once'));
  }

  if (monthlyDue) {
    const anchor = anchorFor(text, anchors, monthlyDue.start);
    const kind = anchor?.kind ?? introKind(place);
    const where = { start: start + monthlyDue.start, end: start + monthlyDue.end };
    const from = Math.min(anchor?.start ?? 0, monthlyDue.start);
    if (kind === 'report' && plan) {
      const rest = text.slice(from);
      const mention = findMonthlyWindow(rest);
      const words = mention && { start: from + mention.start, end: from + mention.end };
      const made = monthlyWindows(plan, monthlyDue, mention, {
        duePhrase: text.slice(monthlyDue.start, monthlyDue.end),
        dueWhere: where,
        ...windowWords(text, start, words),
      });
      if (mention?.isLiterallyLonger && made[0]) findings.push(literallyLonger(made[0]));
      pieces.push(makePiece(place, kind, anchor, { from, end: text.length }, made, 'monthly'));
    } else if (kind === 'report') {
      unscheduled.push({ kind, phrase: text.slice(from).trim(), where, reason: 'year-unknown' });
    }
  }
  return { pieces, unscheduled, findings };
}

const introKind = (place: Place): 'plan' | 'report' | undefined =>
  place.intro && findAnchors(place.intro.text)[0]?.kind;

/** A limit without a year that would fall before the days it is for are half over belongs to the next year. */
function resolveDue(due: DueMention, window: WindowMention | undefined, plan: PlanYear | undefined) {
  const date: PlainDate | undefined = resolveDate(due.date, plan);
  const isEarly = date !== undefined && window !== undefined && due.date.year === null && isBeforeHalf(date, window);
  return { date: isEarly ? addMonths(date, 12) : date, isGuessed: isEarly };
}

const isBeforeHalf = (date: PlainDate, { firstDay, lastDay }: WindowMention): boolean =>
  daysBetween(firstDay, date) * 2 < daysBetween(firstDay, lastDay);

function windowWords(text: string, offset: number, window: { start: number; end: number } | undefined) {
  if (!window) return {};
  return {
    windowPhrase: text.slice(window.start, window.end),
    windowWhere: { start: offset + window.start, end: offset + window.end },
  };
}

const literallyLonger = (window: ReadWindow): ReadingFinding => ({
  code: 'literal-window-longer',
  severity: 'warning',
  ...(window.windowWhere && { where: window.windowWhere }),
  facts: { phrase: window.windowPhrase ?? '', firstDay: window.firstDay, lastDay: window.lastDay, window: window.name },
});

function makePiece(
  place: Place,
  kind: 'plan' | 'report',
  anchor: Anchor | undefined,
  segment: { from: number; end: number },
  windows: ReadWindow[],
  recurrence: 'once' | 'monthly',
): Piece {
  const { paragraph, path, intro } = place;
  const words = paragraph.text.slice(segment.from, segment.end);
  const phrase = words.trim().replace(/[\s,;(]+(?:và)?$/u, '');
  const start = paragraph.start + segment.from;
  const who = readWho(paragraph, segment.from, path) ?? (intro && readWho(intro, 0, path));
  const receiver =
    readReceiver(words, start) ??
    (intro && readReceiver(intro.text, intro.start)) ??
    doubted(readReceiver(paragraph.text, paragraph.start));
  const channel =
    readChannel(words, start) ??
    (intro && readChannel(intro.text, intro.start)) ??
    doubted(readChannel(paragraph.text, paragraph.start));
  const first = windows[0];
  const name = recurrence === 'monthly' ? 'Báo cáo hằng tháng' : (first?.name ?? '');
  const title = anchor ? nameFrom(paragraph.text, anchor.nounStart) : name;
  const list = intro ?? path.findLast((section) => section.where.start !== paragraph.start)?.where;
  return {
    kind,
    group: kind === 'plan' || recurrence === 'monthly' ? `${start}` : `list ${list?.start ?? 'none'}`,
    intro,
    duty: {
      kind,
      title: title || name,
      name,
      phrase,
      where: { start, end: start + phrase.length },
      ...(who && { who }),
      ...(receiver && { receiver }),
      ...(channel && { channel }),
      recurrence,
      windows,
      certainty: windows.every((window) => window.certainty === 'sure') ? 'sure' : 'unsure',
    },
  };
}

/** Said of another duty of the same paragraph: likely meant for this one too. */
const doubted = <T extends object>(read: T | undefined): (T & { certainty: 'unsure' }) | undefined =>
  read && { ...read, certainty: 'unsure' };

/** Reports of one list are one duty with several windows. */
function gather(text: string, pieces: readonly Piece[]): ReadDuty[] {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const group = groups.get(piece.group);
    if (group) group.push(piece);
    else groups.set(piece.group, [piece]);
  }
  return [...groups.values()].map((group) => {
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

const introTitle = (intro: Paragraph): string => {
  const anchor = findAnchors(intro.text)[0];
  return nameFrom(intro.text, anchor?.nounStart ?? markerOf(intro.text)?.length ?? 0);
};
