import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { sheetRefusals } from '#base/sheet-columns.ts';
import { MOST_LINES, MOST_ROWS } from './rules/sheet/judge-sheet.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]*$/);
const params = z.object({ unitId: z.uuid(), register: code });
/** A row as somebody typed it: text in the order of the columns (`rules/sheet/entry-columns.ts`). */
const sentRow = z.object({ row: z.int().positive(), cells: z.array(z.string().max(6_000)).max(80) });
/** The lines of one table, by its code. */
const tables = z.record(code, z.array(sentRow).max(MOST_LINES));

export const entrySheetContract = {
  entrySheetTemplate: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/registers/:register/sheet/template',
    summary: 'An empty sheet with the columns of the register',
    needs: 'register.write',
    params,
    reply: nothing,
    download: true,
  }),
  checkEntrySheet: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/registers/:register/sheet/check',
    summary: 'Read entries from Excel and judge every cell; nothing is kept',
    needs: 'register.write',
    params,
    upload: true,
    changesNothing: true,
    body: command({}),
    reply: z.object({
      rows: z.array(sentRow),
      tables,
      remarks: z.array(z.string()),
      findings: z.array(
        z.object({
          /** The table in whose sheet the cell stands; null for the first sheet. */
          table: z.string().nullable(),
          row: z.int(),
          column: z.string(),
          severity: z.enum(['error', 'warning']),
          sentence: z.string(),
        }),
      ),
      /** Rows that stand in the register already, word for word; they are not written again. */
      known: z.array(z.int()),
    }),
    refusals: [...sheetRefusals],
  }),
  importEntries: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/registers/:register/sheet',
    summary: 'Write the entries of a sheet, all or none; rows that stand in the register already are passed over',
    needs: 'register.write',
    params,
    body: command({
      rows: z.array(sentRow).max(MOST_ROWS),
      tables,
      leaveOut: z.array(z.int()).max(MOST_ROWS).default([]),
    }),
    /** `known`: rows that stood there already. */
    reply: z.object({ count: z.int(), known: z.int() }),
    refusals: ['entry-sheet-unfit'],
  }),
};
