import { keepIssued } from '#modules/documents/server/public.ts';
import { selectNamesOn } from '#modules/organisation/server/public.ts';
import { selectWindow } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import { sentTotalWords } from '../../rules/rollup/sent-total-words.ts';
import type { Report } from '../report-context.ts';

/** A consolidated report that is sent stands among what the office issued, with its parts in words; no figure goes along. */
export async function keepSentTotal(work: Work, { row, form, words }: Report, version: number): Promise<void> {
  const { unitId, assignmentId } = row;
  const window = await selectWindow(work.tx, row.windowId);
  const issuer = (await selectNamesOn(work.tx, [unitId], work.today)).get(unitId) ?? '';
  const { subject, text } = sentTotalWords({
    issuer,
    dutyTitle: window?.dutyTitle ?? '',
    windowName: window?.name ?? '',
    parts: form.textParts.map(({ code, title }) => ({ title, words: words[code] ?? '' })),
  });
  await keepIssued(work, {
    unitId,
    origin: { kind: 'report', id: assignmentId },
    kindCode: 'BC',
    issuer,
    subject,
    numberSymbol: null,
    signedOn: null,
    file: undefined,
    words: text,
    reading: undefined,
    reason: `Bản gửi lần ${version}`,
  });
}
