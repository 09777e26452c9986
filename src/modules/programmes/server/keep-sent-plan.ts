import { keepIssued, selectFiles } from '#modules/documents/server/public.ts';
import { selectNamesOn } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import { type Plan, unsent } from './plan-context.ts';
import { selectPlanReading } from './plan-store.ts';
import { selectWindow } from './window-store.ts';

/** A plan that is sent stands among what the unit issued; sent anew after a return, it is a new version there. */
export async function keepSentPlan(work: Work, plan: Plan, version: number): Promise<void> {
  const { unitId, id, windowId } = plan.assignment;
  const sent = unsent(plan);
  if (!sent) return;
  const [file] = await selectFiles(work.tx, unitId, [sent.fileId]);
  const window = await selectWindow(work.tx, windowId);
  const issuer = (await selectNamesOn(work.tx, [unitId], work.today)).get(unitId) ?? '';
  const reading = await selectPlanReading(work.tx, unitId, id, version);
  await keepIssued(work, {
    unitId,
    origin: { kind: 'plan', id },
    kindCode: 'KH',
    issuer,
    subject: window?.dutyTitle ?? '',
    numberSymbol: sent.numberSymbol,
    signedOn: sent.signedOn,
    file,
    words: sent.preview ?? reading?.text ?? '',
    reading: reading ?? undefined,
    reason: `Bản gửi lần ${version}`,
  });
}
