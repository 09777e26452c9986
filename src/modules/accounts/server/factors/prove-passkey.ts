import type { AuthenticationResponseJSON, AuthenticatorTransport } from '@simplewebauthn/server';
import type { ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { factorsContract } from '../../factors-contract.ts';
import type { PasskeySite } from '../../rules/factors/site.ts';
import { CHALLENGE_LENGTH } from '../../rules/sessions.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { enter, type SignInState } from './enter.ts';
import { challengeIn, needSite, webauthn } from './passkey-site.ts';
import {
  insertChallenge,
  lockPasskey,
  type PasskeyRow,
  selectPasskeys,
  takeChallenge,
  updateCounter,
} from './passkey-store.ts';
import { personAtStep } from './step.ts';

/**
 * What the browser needs to sign with a passkey: after the password with one of that person, as second factor; before it
 * with whichever it finds, and then finger, face or PIN must be asked for, so that it stands for both factors.
 */
export async function askForPasskey(
  work: Work,
  settings: SignInSettings,
): Promise<ReplyOf<(typeof factorsContract)['askForPasskey']>> {
  const site = needSite(work, settings);
  const personId = (await personAtStep(work))?.personId;
  const own = personId ? await selectPasskeys(work.tx, personId) : [];
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({
    rpID: site.id,
    allowCredentials: own.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: transports as AuthenticatorTransport[],
    })),
    userVerification: personId ? 'preferred' : 'required',
  });
  const expiresAt = new Date(work.now.getTime() + CHALLENGE_LENGTH);
  const asked = { challenge: options.challenge, purpose: 'sign-in' as const, personId: personId ?? null, expiresAt };
  await insertChallenge(work.tx, asked);
  // A question to the browser; what it leads to is recorded.
  work.markRecorded();
  return { options: { ...options } };
}

/** The new counter of a passkey that signed what it was given on this site, or why not. */
async function counterAfter(
  response: AuthenticationResponseJSON,
  challenge: string,
  site: PasskeySite,
  passkey: PasskeyRow,
  needsVerification: boolean,
): Promise<number | 'passkey-refused' | 'passkey-copied'> {
  const { verifyAuthenticationResponse } = await webauthn();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: needsVerification,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
    });
    return verified ? authenticationInfo.newCounter : 'passkey-refused';
  } catch (error) {
    // A counter that did not grow is the one thing to be told apart: two devices hold the same key.
    return /counter/i.test(String(error)) ? 'passkey-copied' : 'passkey-refused';
  }
}

/** Signs in with a passkey, alone or after the password. A challenge is spent by the first answer, right or wrong. */
export async function provePasskey(
  work: Work,
  settings: SignInSettings,
  body: { readonly response: { readonly id: string; readonly response?: unknown } },
): Promise<SignInState | Refusal> {
  const site = needSite(work, settings);
  const challenge = challengeIn(body.response);
  const asked = await takeChallenge(work.tx, challenge, 'sign-in', work.now);
  const passkey = await lockPasskey(work.tx, body.response.id);
  if (!asked || !passkey || passkey.site !== site.id) return new Refusal('passkey-refused');
  const isSecond = asked.personId !== null;
  const step = isSecond ? await personAtStep(work) : undefined;
  if (isSecond && (asked.personId !== passkey.personId || step?.personId !== passkey.personId))
    return new Refusal('passkey-refused');
  const response = body.response as unknown as AuthenticationResponseJSON;
  const counter = await counterAfter(response, challenge, site, passkey, !isSecond);
  if (typeof counter === 'string') return new Refusal(counter);
  await updateCounter(work.tx, passkey.id, counter, work.now);
  return enter(work, settings, passkey.personId, step ? { by: step.by, second: 'passkey' } : { by: 'passkey' });
}
