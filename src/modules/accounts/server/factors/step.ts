import type { Id } from '#base/id.ts';
import { newToken } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import { type ProvedBy, STEP_LENGTH } from '../../rules/sessions.ts';
import { deleteStep, insertStep, lockStep, type StepRow } from './factor-store.ts';

const COOKIE = 'truong_an_step';

/** The password was right: its browser may prove the second factor now, and nothing else. */
export async function beginStep(work: Work, personId: Id, by: ProvedBy): Promise<void> {
  const token = newToken();
  const expiresAt = new Date(work.now.getTime() + STEP_LENGTH);
  await insertStep(work.tx, token, { personId, by }, work.now, expiresAt);
  work.cookieChanges.push({ name: COOKIE, value: token, expiresAt });
}

/** Who stands between password and second factor in this browser. */
export async function personAtStep(work: Work): Promise<StepRow | undefined> {
  const token = work.visit.cookies[COOKIE];
  return token ? lockStep(work.tx, token, work.now) : undefined;
}

/** The step is over: it leads to one session, once. */
export async function endStep(work: Work): Promise<void> {
  const token = work.visit.cookies[COOKIE];
  if (!token) return;
  await deleteStep(work.tx, token);
  work.cookieChanges.push({ name: COOKIE, value: undefined });
}
