import { createHash } from 'node:crypto';
import type { Id } from '#base/id.ts';
import { inStoredOrder } from '#base/stored-order.ts';
import type { Work } from '#platform/work.ts';
import { type ChainRow, insertFirstRows, selectChain, type Thing } from './history-store.ts';

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

/** History of many things that begin in this unit of work (an import): for things that have no row yet. */
export async function recordFirst(work: Work, entries: readonly FirstEntry[]): Promise<void> {
  const { personId, fullName } = work.person;
  const rows = entries.map(({ unitId, subjectKind, subjectId, action, after }) => {
    const id = work.newId();
    const stored = inStoredOrder(after);
    const digestOfContent = contentDigest({ id, personName: fullName, before: null, after: stored, note: null });
    const head = { id, at: work.now, personId, action, contentDigest: digestOfContent };
    const thing = { unitId, subjectKind, subjectId };
    return {
      ...thing,
      id,
      action,
      after: JSON.stringify(stored),
      contentDigest: digestOfContent,
      digest: headDigest(thing, head),
    };
  });
  await insertFirstRows(work.tx, work.now, { personId, fullName }, rows);
  work.markRecorded();
}
