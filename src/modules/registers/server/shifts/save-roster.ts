import type { PlainDate } from '#base/date.ts';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { changesBegun } from '../../rules/shifts/change-roster.ts';
import { rosterFaults } from '../../rules/shifts/judge-roster.ts';
import { minuteAt, mondayOf, tidyLines } from '../../rules/shifts/roster.ts';
import { toldRoster } from '../../rules/shifts/say-roster.ts';
import type { shiftsContract } from '../../shifts-contract.ts';
import { shownRoster } from './read-roster.ts';
import { insertRoster, selectRosters } from './roster-store.ts';

type C = typeof shiftsContract;

/**
 * Writes the roster of a week as its next revision. One that was not based on the newest is refused with the roster as it
 * stands, so that both can be put together; shifts that have begun are changed only for a reason.
 */
export async function saveRoster(
  work: Work,
  unitId: Id,
  week: PlainDate,
  { revision, lines: given, reason }: Omit<BodyOf<C['saveRoster']>, 'commandId'>,
): Promise<ReplyOf<C['saveRoster']>> {
  await work.needHere('register.write', unitId);
  const firstDay = mondayOf(week);
  const newest = async () => (await selectRosters(work.tx, unitId, firstDay, firstDay))[0];
  const stale = async () => new Refusal('stale', { roster: shownRoster(await newest()) });
  const lines = tidyLines(given);
  const findings = rosterFaults(lines);
  if (findings.length > 0) throw new Refusal('roster-unfit', { findings });
  const before = await newest();
  if ((before?.revision ?? 0) !== revision) throw await stale();
  const isBegun = before !== undefined && changesBegun(firstDay, before.lines, lines, minuteAt(work.now));
  if (isBegun && reason === '') throw new Refusal('roster-reason-missing');
  const id = before?.id ?? work.newId();
  const at = work.now;
  const { personId } = work.person;
  const next = { unitId, firstDay, revision: revision + 1, id, lines, reason: reason || null, at, personId };
  if (!(await insertRoster(work.tx, next))) throw await stale();
  await work.record({
    unitId,
    subjectKind: 'roster',
    subjectId: id,
    action: before ? 'change-roster' : 'write-roster',
    ...(before ? { before: toldRoster(firstDay, before.lines) } : {}),
    after: toldRoster(firstDay, lines),
    ...(reason ? { note: reason } : {}),
  });
  return shownRoster(await newest());
}
