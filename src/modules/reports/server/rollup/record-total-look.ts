import type { Id } from '#base/id.ts';
import { recordLook } from '#modules/history/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { Form } from '../../rules/form/form.ts';
import type { RollUp } from '../../rules/form/roll-up.ts';
import type { View } from './load-view.ts';

/** Whether a total says anything of a sensitive figure: somebody reported it. */
export const tellsSensitive = (form: Form, total: RollUp): boolean =>
  form.indicators.some(({ code, sensitive }) => sensitive && (total.get(code)?.reporters ?? 0) > 0);

/** Records that somebody saw the sums of sensitive figures, or took them along in a file. */
export async function recordTotalLook(work: Work, unitId: Id, view: View, format?: 'docx' | 'pdf' | 'xlsx') {
  const { row, window, totals, closed } = view;
  if (!tellsSensitive(totals.form, totals.total)) return;
  // A total that nobody has written on or closed yet is known by its window alone.
  const thing = row
    ? { unitId, subjectKind: 'consolidation', subjectId: row.id }
    : { unitId, subjectKind: 'window', subjectId: window.id };
  await recordLook(work, thing, format ? 'export-sensitive' : 'read-sensitive', {
    window: window.name,
    ...(closed ? { version: closed.version } : {}),
    ...(format ? { format } : {}),
  });
}
