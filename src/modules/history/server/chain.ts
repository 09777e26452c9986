import { createHash } from 'node:crypto';
import type { Id } from '#base/id.ts';
import { inStoredOrder } from '#base/stored-order.ts';
import type { Work } from '#platform/work.ts';
import { type Doer, newSalt } from '#platform/work-store.ts';
import {
  type ChainEnd,
  type ChainRow,
  insertHistoryRows,
  lockChains,
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
  readonly onBehalfName: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly note: string | null;
  readonly salt: Buffer | null;
}

/** The same digests as `insertHistory` of the platform makes. */
export const contentDigest = ({ id, personName, onBehalfName, before, after, note, salt }: Content): Buffer => {
  const text = (value: unknown) => (value === null ? null : JSON.stringify(value));
  const behalf = onBehalfName === null ? [] : [onBehalfName];
  return sha256(salt ?? '', JSON.stringify([id, personName, text(before), text(after), note, ...behalf]));
};

/** The digest of a row: over its content's, what it says and the row before it. */
export const headDigest = (
  thing: Thing,
  row: Pick<ChainRow, 'id' | 'at' | 'personId' | 'onBehalfOf' | 'action' | 'contentDigest'>,
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
      ...(row.onBehalfOf === null ? [] : [row.onBehalfOf]),
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
  readonly note?: string;
}

/** What was done to one of many things at once. */
export type ThingEntry = Thing & Omit<UnitEntry, 'unitId'>;

/** Who does it; nobody when the program does it by itself. */
const doer = ({ caller, onBehalfOf }: Work): Doer | undefined => caller && { ...caller, onBehalfOf };

function rowOf(work: Work, entry: ThingEntry, end?: ChainEnd): NewHistoryRow {
  const personId = work.caller?.personId ?? null;
  const fullName = work.caller?.fullName ?? null;
  const onBehalfOf = work.onBehalfOf?.personId ?? null;
  const onBehalfName = work.onBehalfOf?.fullName ?? null;
  const { unitId, subjectKind, subjectId, action } = entry;
  const id = work.newId();
  const before = entry.before === null ? null : inStoredOrder(entry.before);
  const after = entry.after === null ? null : inStoredOrder(entry.after);
  const note = entry.note ?? null;
  const salt = newSalt();
  const digestOfContent = contentDigest({ id, personName: fullName, onBehalfName, before, after, note, salt });
  const head = { id, at: work.now, personId, onBehalfOf, action, contentDigest: digestOfContent };
  const thing = { unitId, subjectKind, subjectId };
  return {
    ...thing,
    sequence: (end?.sequence ?? 0) + 1,
    id,
    action,
    before: before === null ? null : JSON.stringify(before),
    after: after === null ? null : JSON.stringify(after),
    note,
    salt,
    contentDigest: digestOfContent,
    digest: headDigest(thing, head, end?.digest),
  };
}

/** History of many things that begin in this unit of work (an import): for things that have no row yet. */
export async function recordFirst(work: Work, entries: readonly FirstEntry[]): Promise<void> {
  const rows = entries.map((entry) => rowOf(work, { ...entry, before: null }));
  await insertHistoryRows(work.tx, work.now, doer(work), rows);
  work.markRecorded();
}

/**
 * History of many things in one unit of work, each chain going on from its newest row; of several entries about one thing
 * in the order given. Nobody else writes to these chains
 * until the end of the transaction.
 */
export async function recordOnThings(work: Work, entries: readonly ThingEntry[]): Promise<void> {
  work.markRecorded();
  if (entries.length === 0) return;
  const ends = new Map<string, ChainEnd>();
  const kinds = [...Map.groupBy(entries, (entry) => entry.subjectKind)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  for (const [subjectKind, things] of kinds) {
    await lockChains(work.tx, subjectKind, things);
    for (const end of await selectChainEnds(work.tx, subjectKind, things))
      ends.set(`${subjectKind} ${end.subjectId}`, end);
  }
  const rows = entries.map((entry) => {
    const key = `${entry.subjectKind} ${entry.subjectId}`;
    const row = rowOf(work, entry, ends.get(key));
    ends.set(key, row);
    return row;
  });
  await insertHistoryRows(work.tx, work.now, doer(work), rows);
}

/** The same of units (a reform). */
export const recordOnUnits = (work: Work, entries: readonly UnitEntry[]): Promise<void> =>
  recordOnThings(
    work,
    entries.map((entry) => ({ ...entry, subjectKind: 'unit', subjectId: entry.unitId })),
  );
