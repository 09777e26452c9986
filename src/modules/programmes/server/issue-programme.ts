import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { programmesContract } from '../contract.ts';
import { whyNotIssuable } from '../rules/draft.ts';
import { audienceUnits } from './audience-units.ts';
import { settleProgramme } from './open-windows.ts';
import { lockProgramme, selectDuties, setProgrammeState } from './programme-store.ts';

/** Issues a draft: what was due before today is passed over, what has begun opens, the rest waits for its day. */
export async function issueProgramme(
  work: Work,
  unitId: Id,
  programmeId: Id,
  revision: number,
): Promise<ReplyOf<(typeof programmesContract)['issueProgramme']>> {
  await work.needHere('programme.issue', unitId);
  const programme = await lockProgramme(work.tx, unitId, programmeId);
  if (!programme) throw new Refusal('not-found');
  if (programme.state !== 'draft') throw new Refusal('programme-issued');
  if (programme.revision !== revision) throw new Refusal('stale', { revision: programme.revision });
  const duties = await selectDuties(work.tx, unitId, programmeId);
  const wrong = whyNotIssuable(duties);
  if (wrong) throw new Refusal('window-days-wrong', { window: wrong });
  for (const duty of duties) {
    const units = await audienceUnits(work, unitId, duty.audience, work.today);
    if (units.length === 0) throw new Refusal('audience-empty', { duty: duty.title });
  }
  await setProgrammeState(work.tx, unitId, programmeId, 'issued', { at: work.now, on: work.today });
  const opened = await settleProgramme(work, { ...programme, state: 'issued', issuedOn: work.today }, duties);
  await work.record({
    unitId,
    subjectKind: 'programme',
    subjectId: programmeId,
    action: 'issue',
    after: { title: programme.title, ...opened },
  });
  return opened;
}

/** Closes a programme: windows still planned no longer open; what was assigned stays. */
export async function closeProgramme(
  work: Work,
  unitId: Id,
  programmeId: Id,
  reason: string,
): Promise<Record<string, never>> {
  await work.needHere('programme.issue', unitId);
  const programme = await lockProgramme(work.tx, unitId, programmeId);
  if (!programme) throw new Refusal('not-found');
  if (programme.state !== 'issued') throw new Refusal('programme-not-issued');
  await setProgrammeState(work.tx, unitId, programmeId, 'closed');
  await work.record({ unitId, subjectKind: 'programme', subjectId: programmeId, action: 'close', note: reason });
  return {};
}
