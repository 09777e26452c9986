import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import { needSomeAdministration } from './administer.ts';
import { sheetOf } from './unit-sheet-file.ts';

/** The empty sheet. */
export async function unitTemplate(work: Work): Promise<Download> {
  needSomeAdministration(work);
  return sheetOf('mau-don-vi.xlsx', []);
}
