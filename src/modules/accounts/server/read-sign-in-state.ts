import type { Work } from '#platform/work.ts';
import { type SignInState, stepOf } from './factors/enter.ts';
import { personAtStep } from './factors/step.ts';
import { readSession } from './read-session.ts';

/** Who is signed in, or how far somebody came. */
export async function readSignInState(work: Work): Promise<SignInState> {
  const { caller } = work;
  if (caller && !caller.enrolling) return { session: await readSession(work, caller.personId), step: null };
  return { session: null, step: await stepOf(work, (await personAtStep(work))?.personId) };
}
