import { createHash } from 'node:crypto';
import { addDays, dayInVietnam, type PlainDate, startOfDayInVietnam } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Database } from '#platform/database/connect.ts';
import { type HistoryDay, insertDay, lockSealing, selectFirstId, selectLastDay, selectRowList } from './day-store.ts';

/** A day is sealed when it has been over for this long, in milliseconds: by then what was begun in it has ended. */
const REST = 3_600_000;

/** The smallest id that can be made on a day or later. */
export const firstIdOf = (day: PlainDate): Id => {
  const time = startOfDayInVietnam(day).getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
};

/** The moment an id was made, which is when its row was recorded. */
export const recordedAt = (id: Id): Date => new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));

/** The seal of a day: over the day, its list of rows and the seal of the day before. */
export function dayDigest(previous: Buffer | undefined, day: Omit<HistoryDay, 'digest'>): Buffer {
  const list = createHash('sha256').update(day.rows).digest();
  const hash = createHash('sha256').update(previous ?? '');
  return hash
    .update(list)
    .update(JSON.stringify([day.day, day.rowCount]))
    .digest();
}

/** The newest day that can be sealed at a moment. */
export const lastFinishedDay = (now: Date): PlainDate => addDays(dayInVietnam(new Date(now.getTime() - REST)), -1);

/** Seals every finished day that is not sealed yet, the missed ones too, each in its own transaction; returns how many. */
export async function sealDays(db: Database, now: Date): Promise<number> {
  for (let sealed = 0; ; sealed++) {
    if (!(await db.transaction().execute((tx) => sealNext(tx, now)))) return sealed;
  }
}

async function sealNext(tx: Database, now: Date): Promise<boolean> {
  await lockSealing(tx);
  const last = await selectLastDay(tx);
  const first = last ? undefined : await selectFirstId(tx);
  const day = last ? addDays(last.day, 1) : first && dayInVietnam(recordedAt(first));
  if (!day || day > lastFinishedDay(now)) return false;
  const list = await selectRowList(tx, firstIdOf(day), firstIdOf(addDays(day, 1)));
  await insertDay(tx, { day, ...list, digest: dayDigest(last?.digest, { day, ...list }) }, now);
  return true;
}
