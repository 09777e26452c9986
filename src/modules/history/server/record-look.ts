import type { Work } from '#platform/work.ts';
import type { Look } from '../rules/looks.ts';
import { startOfHour } from '../rules/looks.ts';
import type { Thing } from './history-store.ts';
import { hasRowSince } from './look-store.ts';

/**
 * Records that somebody looked at what is not for everybody, or took it along in a file. One row for each person, thing
 * and hour, so that reading a page again and again does not flood the log.
 */
export async function recordLook(
  work: Work,
  thing: Thing,
  action: Look,
  after: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { personId } = work.person;
  if (await hasRowSince(work.tx, thing, action, personId, startOfHour(work.now))) return;
  const { unitId, subjectKind, subjectId } = thing;
  await work.record({ unitId, subjectKind, subjectId, action, ...(Object.keys(after).length > 0 ? { after } : {}) });
}
