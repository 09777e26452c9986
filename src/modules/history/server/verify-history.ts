import { addDays, dayInVietnam, maxDate, minDate, type PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Database } from '#platform/database/connect.ts';
import { newId } from '#platform/random.ts';
import type { FaultCode } from '../rules/fault-words.ts';
import { contentDigest, headDigest } from './chain.ts';
import { insertCheck } from './check-store.ts';
import { dayDigest, firstIdOf, recordedAt } from './day-seal.ts';
import {
  type HistoryDay,
  type ProvableRow,
  selectDay,
  selectDays,
  selectFirstId,
  selectLastDay,
  selectProvableRows,
} from './day-store.ts';
import type { Thing } from './history-store.ts';

/** What is wrong with a day: its seal does not fit, there is none, or it is not the one that was written down. */
type DayFault = 'seal-broken' | 'seal-missing' | 'not-as-noted';
/**
 * What is wrong with a row: `changed` after it was written, `content-changed` beside the chain, `content-lost` without a
 * record of its erasing, `inserted` into a sealed day, `removed` from one, `gap` where the row before it is missing.
 */
type RowFault = Exclude<FaultCode, DayFault>;

export type Fault =
  | { readonly fault: DayFault; readonly day: PlainDate }
  | {
      readonly fault: RowFault;
      readonly day: PlainDate;
      readonly id: Id;
      /** Of the row, or of the one missing for a `gap`; unknown for a row that is gone without one after it. */
      readonly thing?: Thing & { readonly sequence: number; readonly action: string };
    };

export interface HistoryVerdict {
  readonly days: number;
  /** The days that were looked at. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly rows: number;
  /** Rows whose content was erased, with a record of it. */
  readonly erased: number;
  readonly faults: readonly Fault[];
  /** The newest sealed day of the span and its seal: to be written down, so that a whole history made anew would show. */
  readonly head: { readonly day: PlainDate; readonly digest: string } | undefined;
}

export interface VerifyRequest {
  readonly now: Date;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  /** A seal somebody wrote down: the day, and its digest in hex or the beginning of it. */
  readonly noted?: { readonly day: PlainDate; readonly digest: string } | undefined;
  /** Told after every day, and within a long one. */
  readonly progress?: (day: PlainDate, rows: number) => void;
}

const PAGE = 5_000;
const ID_BYTES = 16;
const ENTRY_BYTES = ID_BYTES + 32;

/** The rows of a sealed day by id: what each one's digest was when the day ended. */
function listed({ rows }: HistoryDay): Map<Id, Buffer> {
  const found = new Map<Id, Buffer>();
  for (let at = 0; at + ENTRY_BYTES <= rows.length; at += ENTRY_BYTES) {
    const hex = rows.toString('hex', at, at + ID_BYTES);
    const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
    found.set(id, rows.subarray(at + ID_BYTES, at + ENTRY_BYTES));
  }
  return found;
}

const thingOf = ({ unitId, subjectKind, subjectId, sequence, action }: ProvableRow) => ({
  unitId,
  subjectKind,
  subjectId,
  sequence,
  action,
});

/** What is wrong with one row by itself and by the list of its day; whether it fits the row before it is another question. */
function judgeRow(row: ProvableRow, sealed: Buffer | undefined, isSealedDay: boolean): RowFault[] {
  const faults: RowFault[] = [];
  if (isSealedDay && !sealed) faults.push('inserted');
  else if (sealed && !sealed.equals(row.digest)) faults.push('changed');
  if (row.sequence > 1 && !row.previous) faults.push('gap');
  if (!row.hasContent) {
    if (!row.erasedOnRecord) faults.push('content-lost');
  } else if (!contentDigest(row).equals(row.contentDigest)) faults.push('content-changed');
  return faults;
}

const fitsTheOneBefore = (row: ProvableRow): boolean =>
  headDigest(row, row, row.previous ?? undefined).equals(row.digest);

/** A row that does not fit the one before it was changed, unless that one is to blame. */
function changedAmong(unfit: readonly ProvableRow[], blamed: Set<Id>): ProvableRow[] {
  const changed: ProvableRow[] = [];
  for (const row of unfit.toSorted((a, b) => a.sequence - b.sequence)) {
    if (blamed.has(row.id) || (row.previousId && blamed.has(row.previousId))) continue;
    blamed.add(row.id);
    changed.push(row);
  }
  return changed;
}

/** Keeps what a proof found, for the log to say; needs the owner's database. */
export const keepVerdict = (owner: Database, at: Date, { from, to, rows, faults }: HistoryVerdict): Promise<void> =>
  insertCheck(owner, newId(at), { at, firstDay: from, lastDay: to, rowCount: rows, faultCount: faults.length });

/** Proves every row recorded in a span of days and the seals of those days; reads only, page by page. */
export async function verifyHistory(db: Database, request: VerifyRequest): Promise<HistoryVerdict> {
  const { now, noted, progress } = request;
  const faults: Fault[] = [];
  const blamed = new Set<Id>();
  const unfit: ProvableRow[] = [];
  const firstId = await selectFirstId(db);
  const lastSealed = await selectLastDay(db);
  const today = dayInVietnam(now);
  const [firstSealed] = await selectDays(db, '0001-01-01', '9999-12-31');
  const began = [firstId && dayInVietnam(recordedAt(firstId)), firstSealed?.day].filter((day) => day !== undefined);
  const first = began.reduce<PlainDate>((least, day) => minDate(least, day), today);
  const from = request.from ? maxDate(request.from, first) : first;
  const to = request.to ? minDate(request.to, today) : today;
  let [rows, erased, days] = [0, 0, 0];
  let before = firstSealed && from > firstSealed.day ? await selectDay(db, addDays(from, -1)) : undefined;
  let head: HistoryVerdict['head'];

  for (let day = from; day <= to; day = addDays(day, 1)) {
    const seal = await selectDay(db, day);
    const list = seal && listed(seal);
    if (seal) {
      const fits = dayDigest(before?.digest, seal).equals(seal.digest) && list?.size === seal.rowCount;
      if (!fits) faults.push({ fault: 'seal-broken', day });
      head = { day, digest: seal.digest.toString('hex') };
    } else if (lastSealed && day < lastSealed.day) faults.push({ fault: 'seal-missing', day });
    if (noted?.day === day && !seal?.digest.toString('hex').startsWith(noted.digest.toLowerCase()))
      faults.push({ fault: 'not-as-noted', day });
    before = seal;
    const end = firstIdOf(addDays(day, 1));
    for (let after = firstIdOf(day), more = true; more; ) {
      const page = await selectProvableRows(db, after, end, PAGE);
      for (const row of page) {
        const found = judgeRow(row, list?.get(row.id), list !== undefined);
        list?.delete(row.id);
        if (found.some((fault) => fault === 'changed' || fault === 'inserted')) blamed.add(row.id);
        for (const fault of found) faults.push({ fault, day, id: row.id, thing: thingOf(row) });
        if (!found.includes('gap') && !fitsTheOneBefore(row)) unfit.push(row);
        if (row.erasedOnRecord) erased += 1;
      }
      rows += page.length;
      more = page.length === PAGE;
      after = page.at(-1)?.id ?? after;
      progress?.(day, rows);
    }
    for (const id of list?.keys() ?? []) faults.push({ fault: 'removed', day, id });
    days += 1;
  }
  if (noted && (noted.day < from || noted.day > to)) faults.push({ fault: 'not-as-noted', day: noted.day });
  for (const row of changedAmong(unfit, blamed)) {
    faults.push({ fault: 'changed', day: dayInVietnam(recordedAt(row.id)), id: row.id, thing: thingOf(row) });
  }
  faults.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { days, from, to, rows, erased, faults, head };
}
