import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { factorsContract } from '../../factors-contract.ts';
import type { PasskeySite } from '../../rules/factors/site.ts';
import { CHALLENGE_LENGTH } from '../../rules/sessions.ts';
import { selectPerson } from '../account-store.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { afterAdding } from './after-adding.ts';
import { challengeIn, needSite, webauthn } from './passkey-site.ts';
import { insertChallenge, insertPasskey, lockPasskey, selectPasskeys, takeChallenge } from './passkey-store.ts';
import { needPasswordAgain } from './password-again.ts';

type C = typeof factorsContract;

/** What the browser needs to make a passkey for this person; its challenge is good once, for a few minutes. */
export async function beginPasskey(
  work: Work,
  settings: SignInSettings,
  password: string | undefined,
): Promise<ReplyOf<C['beginPasskey']> | Refusal> {
  const site = needSite(work, settings);
  const refused = await needPasswordAgain(work, settings, password);
  if (refused) return refused;
  const { personId } = work.person;
  const person = await selectPerson(work.tx, personId);
  const own = await selectPasskeys(work.tx, personId);
  const { generateRegistrationOptions } = await webauthn();
  const options = await generateRegistrationOptions({
    rpName: 'Trường An',
    rpID: site.id,
    userID: new Uint8Array(Buffer.from(personId)),
    userName: person?.login ?? '',
    userDisplayName: person?.fullName ?? '',
    attestationType: 'none',
    excludeCredentials: own.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  });
  const expiresAt = new Date(work.now.getTime() + CHALLENGE_LENGTH);
  await insertChallenge(work.tx, { challenge: options.challenge, purpose: 'register', personId, expiresAt });
  // A question to the browser; what it leads to is recorded.
  work.markRecorded();
  return { options: { ...options } };
}

/** What the browser made, proven to be for this site; undefined when it is not. */
async function credentialOf(response: RegistrationResponseJSON, site: PasskeySite, challenge: string) {
  const { verifyRegistrationResponse } = await webauthn();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: false,
    });
    return verified ? registrationInfo.credential : undefined;
  } catch {
    // The library throws for every way in which an answer is not what was asked for.
    return undefined;
  }
}

/** Adds a passkey to the own account. */
export async function addPasskey(
  work: Work,
  settings: SignInSettings,
  body: BodyOf<C['addPasskey']>,
): Promise<ReplyOf<C['addPasskey']> | Refusal> {
  const site = needSite(work, settings);
  const { personId } = work.person;
  const response = body.response as unknown as RegistrationResponseJSON;
  const challenge = challengeIn(body.response);
  const asked = await takeChallenge(work.tx, challenge, 'register', work.now);
  if (asked?.personId !== personId) return new Refusal('passkey-refused');
  const credential = await credentialOf(response, site, challenge);
  if (!credential || (await lockPasskey(work.tx, credential.id))) return new Refusal('passkey-refused');
  await insertPasskey(
    work.tx,
    {
      id: work.newId(),
      personId,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      site: site.id,
      name: body.name,
    },
    work.now,
  );
  return afterAdding(work, settings, 'passkey', { name: body.name });
}
