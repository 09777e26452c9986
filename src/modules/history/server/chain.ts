import { createHash } from 'node:crypto';
import type { Id } from '#base/id.ts';
import { inStoredOrder } from '#base/stored-order.ts';
import type { Work } from '#platform/work.ts';
import {
  type ChainEnd,
  type ChainRow,
  insertHistoryRows,
  type NewHistoryRow,
  selectChain,
  selectChainEnds,
  type Thing,
} from './history-store.ts';

const sha256 = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

interface Content {
  readonly id: Id;
  readonly personName: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly note: string | null;
}

/** The same digests as `insertHistory` of the platform makes. */
const contentDigest = ({ id, personName, before, after, note }: Content): Buffer => {
  const text = (value: unknown) => (value === null ? null : JSON.stringify(value));
  return sha256(JSON.stringify([id, personName, text(before), text(after), note]));
};

const headDigest = (
  thing: Thing,
  row: Pick<ChainRow, 'id' | 'at' | 'personId' | 'action' | 'contentDigest'>,
  previous?: Buffer,
) =>
  sha256(
    previous ?? '',
    row.contentDigest,
    JSON.stringify([
      thing.unitId,
      thing.subjectKind,
      thing.subjectId,
      row.id,
      row.at.toISOString(),
      row.personId,
      row.action,
    ]),
  );

export interface ChainVerdict {
  /** Sequence of the first row that was changed, removed or put in between; undefined when the chain holds. */
  readonly brokenAt: number | undefined;
  /** Rows whose content cannot be shown to be what was written: changed, or written with its keys in another order. */
  readonly unproven: readonly number[];
  /** Rows whose content was erased; the chain holds without it. */
  readonly erased: readonly number[];
}

/** Follows the chain of a thing from its first row: a changed, missing or added row shows. */
export async function verifyChain(work: Work, thing: Thing): Promise<ChainVerdict> {
  const rows = await selectChain(work.tx, thing);
  let previous: Buffer | undefined;
  let brokenAt: number | undefined;
  const [unproven, erased]: [number[], number[]] = [[], []];
  rows.forEach((row, index) => {
    if (!row.hasContent) erased.push(row.sequence);
    else if (!contentDigest(row).equals(row.contentDigest)) unproven.push(row.sequence);
    const fits = row.sequence === index + 1 && headDigest(thing, row, previous).equals(row.digest);
    if (!fits) brokenAt ??= index + 1;
    previous = row.digest;
  });
  return { brokenAt, unproven, erased };
}

export interface FirstEntry extends Thing {
  readonly action: string;
  readonly after: Readonly<Record<string, unknown>>;
}

/** What was done to one of many units at once. */
export interface UnitEntry {
  readonly unitId: Id;
  readonly action: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

function rowOf(work: Work, entry: Thing & Omit<UnitEntry, 'unitId'>, end?: ChainEnd): NewHistoryRow {
  const { personId, fullName } = work.person;
  const { unitId, subjectKind, subjectId, action } = entry;
  const id = work.newId();
  const before = entry.before === null ? null : inStoredOrder(entry.before);
  const after = entry.after === null ? null : inStoredOrder(entry.after);
  const digestOfContent = contentDigest({ id, personName: fullName, before, after, note: null });
  const head = { id, at: work.now, personId, action, contentDigest: digestOfContent };
  const thing = { unitId, subjectKind, subjectId };
  return {
    ...thing,
    sequence: (end?.sequence ?? 0) + 1,
    id,
    action,
    before: before === null ? null : JSON.stringify(before),
    after: after === null ? null : JSON.stringify(after),
    contentDigest: digestOfContent,
    digest: headDigest(thing, head, end?.digest),
  };
}

/** History of many things that begin in this unit of work (an import): for things that have no row yet. */
export async function recordFirst(work: Work, entries: readonly FirstEntry[]): Promise<void> {
  const rows = entries.map((entry) => rowOf(work, { ...entry, before: null }));
  await insertHistoryRows(work.tx, work.now, work.person, rows);
  work.markRecorded();
}

/**
 * History of many units in one unit of work (a reform), each chain going on from its newest row. For a caller that keeps
 * everybody else from changing units until the end of the transaction: the chains are not locked one by one.
 */
export async function recordOnUnits(work: Work, entries: readonly UnitEntry[]): Promise<void> {
  const subjectKind = 'unit';
  const found = await selectChainEnds(
    work.tx,
    subjectKind,
    entries.map(({ unitId }) => unitId),
  );
  const ends = new Map(found.map((end) => [end.unitId, end]));
  const rows = entries.map((entry) =>
    rowOf(work, { ...entry, subjectKind, subjectId: entry.unitId }, ends.get(entry.unitId)),
  );
  await insertHistoryRows(work.tx, work.now, work.person, rows);
  work.markRecorded();
}
