import type { SentRow } from '#base/sheet-columns.ts';
import { apiFor } from '#ui/api.ts';
import type { entrySheetContract } from '../../sheet-contract.ts';

export const sheetApi = apiFor<typeof entrySheetContract>();

/** A sheet under review: what the server read, as mended so far. */
export interface ReviewedEntries {
  readonly rows: readonly SentRow[];
  readonly tables: Readonly<Record<string, readonly SentRow[]>>;
  readonly remarks: readonly string[];
  /** Rows that stand in the register already. */
  readonly known: readonly number[];
  readonly leaveOut: readonly number[];
}
