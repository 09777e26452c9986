import { formatDate } from '#base/date.ts';
import type { Finding } from '../judge-entry.ts';
import type { Values } from '../values.ts';
import { entriesOfShifts, isHeld } from './cover-shifts.ts';
import { isTime, personKey, type RosteredShift, type ShiftHours, stretchOf } from './roster.ts';

/** The register in which shifts are logged. */
export const SHIFT = 'shift';

/** The hours an entry of the register is about; undefined where they are no hours. */
export function hoursIn({ day, from, until }: Values): ShiftHours | undefined {
  if (typeof day !== 'string' || typeof from !== 'string' || typeof until !== 'string') return undefined;
  return isTime(from) && isTime(until) ? { day, from, until } : undefined;
}

/** Why a shift cannot be logged yet: it has not begun. */
export function toCome(values: Values, minute: number): Finding[] {
  const hours = hoursIn(values);
  if (!hours || stretchOf(hours).start <= minute) return [];
  const sentence = `Ca ${hours.from} ngày ${formatDate(hours.day)} chưa bắt đầu. Ghi khi ca đã bắt đầu.`;
  return [{ where: 'from', code: 'to-come', severity: 'error', sentence }];
}

/** Shifts that were rostered and are over, and of which the log says nothing. */
export const notLogged = <S extends RosteredShift>(
  shifts: readonly S[],
  logged: readonly ShiftHours[],
  minute: number,
): S[] => {
  const entries = entriesOfShifts(shifts, logged);
  return shifts.filter((shift) => stretchOf(shift).end <= minute && !isHeld(shift, entries.get(shift) ?? []));
};

/** How long after its end a shift is still offered to whoever stood it. */
const OFFERED_AFTER = 12 * 60;

/** A shift a phone offers, and what the log says of it. */
export interface OfferedShift<S, L> {
  readonly shift: S;
  readonly running: boolean;
  readonly logged: boolean;
  readonly entries: readonly L[];
}

/** The shifts a phone offers to log: the running ones first, then those that ended a short while ago and are not logged. */
export function offeredShifts<S extends RosteredShift, L extends ShiftHours>(
  shifts: readonly S[],
  log: readonly L[],
  minute: number,
): OfferedShift<S, L>[] {
  const found = entriesOfShifts(shifts, log);
  return shifts
    .map((shift) => {
      const { start, end } = stretchOf(shift);
      const entries = found.get(shift) ?? [];
      const running = start <= minute && minute < end;
      return { shift, start, end, running, logged: isHeld(shift, entries), entries };
    })
    .filter(
      ({ start, end, running, logged }) => running || (!logged && start <= minute && minute - end < OFFERED_AFTER),
    )
    .sort((a, b) => Number(b.running) - Number(a.running) || b.start - a.start)
    .map(({ shift, running, logged, entries }) => ({ shift, running, logged, entries }));
}

/** So many days back a shift nobody logged is still named to whoever logs; any other day is typed. */
export const FORGOTTEN_DAYS = 7;

/** The shifts that are over, were forgotten and are no more offered by themselves, the latest first. */
export function forgottenShifts<S extends RosteredShift>(
  shifts: readonly S[],
  log: readonly ShiftHours[],
  minute: number,
): S[] {
  const offered = new Set(offeredShifts(shifts, log, minute).map(({ shift }) => shift));
  return notLogged(shifts, log, minute)
    .filter((shift) => !offered.has(shift))
    .sort((a, b) => stretchOf(b).start - stretchOf(a).start);
}

/** Who stands next: in the first shift that begins when this one ends, or soon after. */
export function nextAfter<S extends RosteredShift>(shift: ShiftHours, shifts: readonly S[]): S | undefined {
  const { start, end } = stretchOf(shift);
  const [next] = shifts
    .filter((one) => stretchOf(one).start > start && Math.abs(stretchOf(one).start - end) <= 60)
    .sort((a, b) => stretchOf(a).start - stretchOf(b).start);
  return next;
}

const asText = (value: Values[string] | undefined): string => (typeof value === 'string' ? value : '');

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** The lines of the one, and those of the other that are not among them. */
const joined = (before: string, after: string): string =>
  [...new Set([...linesOf(before), ...linesOf(after)])].join('\n');

/** Who it was by what was said last: somebody else steps in, and history keeps who was named first. */
const laterName = (before: string, after: string): string =>
  after === '' || personKey(after) === personKey(before) ? before : after;

/**
 * What is said of a shift that stands in the log already: something that happened is added to what stands there and never
 * taken away by a *normal* of somebody else, so that the shift stays one entry.
 */
export function addToLogged(before: Values, said: Values): Values {
  const happened = before.result === 'event' || said.result === 'event';
  const text = (code: string) => joined(asText(before[code]), asText(said[code]));
  const named = (code: string) => laterName(asText(before[code]), asText(said[code]));
  const added: Record<string, string> = {
    result: happened ? 'event' : 'normal',
    what: text('what'),
    guards: named('guards'),
    'taken-over-by': named('taken-over-by'),
    'handed-over': text('handed-over'),
  };
  const whole = { ...before, ...added };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== ''));
}

/** Whether anything is said that did not stand there. */
export const saysMore = (before: Values, added: Values): boolean =>
  Object.entries(added).some(([code, value]) => before[code] !== value);
