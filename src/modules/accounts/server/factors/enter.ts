import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import { NO_UNIT } from '#platform/work-store.ts';
import type { accountsContract } from '../../contract.ts';
import { rememberDevice, wordsOfDevice } from '../lanes/device.ts';
import { readSession } from '../read-session.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { startSession } from '../start-session.ts';
import { notify } from './notify.ts';
import { readStanding, type Standing, waysOf } from './standing.ts';
import { beginStep, endStep } from './step.ts';

export type SignInState = ReplyOf<(typeof accountsContract)['signIn']>;

/** How somebody proved who they are; a passkey that asked for finger or PIN is two factors at once. */
export interface Proof {
  readonly by: 'password' | 'passkey' | 'provider';
  readonly second?: 'totp' | 'passkey' | 'recovery' | 'provider';
}

const provesTwo = ({ by, second }: Proof): boolean => by === 'passkey' || second !== undefined;

const enrolStep = ({ due }: Standing): SignInState['step'] => ({
  kind: 'enrol',
  ways: [],
  role: due?.role ?? null,
  source: due?.source ?? null,
});

/**
 * Goes on after somebody proved who they are: to the second factor where they have one, to its set-up where it is
 * required and overdue, or in.
 */
export async function enter(work: Work, settings: SignInSettings, personId: Id, proof: Proof): Promise<SignInState> {
  const standing = await readStanding(work, personId);
  const isProven = provesTwo(proof);
  if (standing.hasSecond && !isProven) {
    await beginStep(work, personId, proof.by);
    // Nothing has happened yet that would belong into history: the person is not in.
    work.markRecorded();
    return { session: null, step: { kind: 'factor', ways: waysOf(standing), role: null, source: null } };
  }
  await endStep(work);
  const isOverdue = standing.due !== undefined && standing.due.until < work.today;
  if (!standing.hasSecond && isOverdue && proof.second !== 'provider') {
    await startSession(work, personId, { by: proof.by, stage: 'enrol' });
    work.markRecorded();
    return { session: null, step: enrolStep(standing) };
  }
  return { session: await begin(work, settings, personId, proof), step: null };
}

/** Opens the session, remembers the device and tells the person of a new one. */
export async function begin(
  work: Work,
  settings: SignInSettings,
  personId: Id,
  proof: Proof,
): Promise<NonNullable<SignInState['session']>> {
  await startSession(work, personId, { by: proof.by, hasSecond: provesTwo(proof) });
  const { isAnother } = await rememberDevice(work, settings.keyring, personId);
  const device = wordsOfDevice(work);
  const after = { ...proof, device };
  const session = await readSession(work, personId);
  await work.record(
    { unitId: NO_UNIT, subjectKind: 'person', subjectId: personId, action: 'sign-in', after },
    { personId, fullName: session.fullName },
  );
  if (isAnother) await notify(work, settings, personId, { kind: 'device', device });
  return session;
}

/** Where somebody stands who is not in yet: what a page that is opened anew goes on with. */
export async function stepOf(work: Work, personAtStep: Id | undefined): Promise<SignInState['step']> {
  if (work.caller?.enrolling) return enrolStep(await readStanding(work, work.caller.personId));
  if (!personAtStep) return null;
  return { kind: 'factor', ways: waysOf(await readStanding(work, personAtStep)), role: null, source: null };
}
