import type { Id } from '#base/id.ts';
import type { Database } from '#platform/database/connect.ts';
import { newId } from '#platform/random.ts';
import { insertHistory } from '#platform/work-store.ts';
import { ERASE } from '../rules/erasing.ts';
import { deleteContents, selectRows } from './erase-store.ts';

export interface Erasing {
  readonly now: Date;
  readonly rowIds: readonly Id[];
  /** By which decision: it stands in history in place of the content. */
  readonly reason: string;
}

/**
 * Removes the content of rows — names, values, notes — when the law asks, and records that on each thing concerned. The
 * rows themselves and their digests stay, so that the chain still proves that nothing else was touched. Needs the owner's
 * database: the program's own role cannot. Returns how many contents were removed; a row unknown, erased before, or telling
 * of an erasing is an error and nothing is done.
 */
export async function eraseContent(owner: Database, { now, rowIds, reason }: Erasing): Promise<number> {
  return owner.transaction().execute(async (tx) => {
    const wanted = [...new Set(rowIds)];
    const rows = await selectRows(tx, wanted);
    const unfit = wanted.filter((id) => !rows.some((row) => row.id === id && row.hasContent && row.action !== ERASE));
    if (unfit.length > 0)
      throw new Error(`Không có dòng nhật ký nào còn nội dung mang mã: ${unfit.join(', ')}. Chưa xóa gì.`);
    await deleteContents(tx, rows);
    const things = Map.groupBy(rows, ({ unitId, subjectKind, subjectId }) => `${unitId} ${subjectKind} ${subjectId}`);
    for (const of of things.values()) {
      const [{ unitId, subjectKind, subjectId }] = of as [(typeof rows)[number]];
      await insertHistory(tx, newId(now), now, undefined, {
        unitId,
        subjectKind,
        subjectId,
        action: ERASE,
        after: { rows: of.map(({ id }) => id) },
        note: reason,
      });
    }
    return rows.length;
  });
}
