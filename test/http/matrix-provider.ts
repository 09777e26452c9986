import type { Transaction } from 'kysely';
import type { IdentityProvider } from '#modules/accounts/server/providers/identity-provider.ts';
import type { SignInSettings } from '#modules/accounts/server/sign-in-settings.ts';
import { hashToken } from '#platform/random.ts';
import type { Tables } from '#platform/tables.ts';
import { testSignIn } from '../fixtures/sign-in.ts';
import { PASSWORD, personas } from '../personas/personas.ts';
import type { Sample } from './matrix-samples.ts';
import { NOW } from './matrix-world.ts';

type Tx = Transaction<Tables>;

/** A provider knows no rights of ours; the real one is met in providers.http.test.ts. */
const issuer = 'https://so.example';
const provider: IdentityProvider = {
  name: 'Sở Bình Minh',
  issuer,
  leave: async ({ state }) => `${issuer}/?state=${state}`,
  placeOfEnd: async () => `${issuer}/ra`,
  receive: async () => ({ subject: 'canbo-1', isStrong: false }),
};

export const signInWithProvider: SignInSettings = { ...testSignIn, provider };

const everyone = Object.values(personas).flatMap((persona) => (persona ? [persona.personId] : []));
const linked = (people: readonly string[], subject: (personId: string) => string) => (tx: Tx) =>
  tx
    .insertInto('provider_identity')
    .values(people.map((person_id) => ({ issuer, subject: subject(person_id), person_id, linked_at: NOW })))
    .execute();

const leftAs = (state: string) => async (tx: Tx) => {
  await linked([personas.schoolOfficer.personId], () => 'canbo-1')(tx);
  await tx
    .insertInto('provider_journey')
    .values({
      state_hash: hashToken(state),
      browser_hash: hashToken('trinh-duyet'),
      nonce: 'nonce',
      verifier: 'verifier',
      person_id: null,
      expires_at: new Date(NOW.getTime() + 60_000),
    })
    .execute();
};

/** Signing in with the office's own system. */
export function providerSamples(): Record<string, readonly Sample[]> {
  const anyone = { on: 'anywhere' } as const;
  const password = { password: PASSWORD };
  return {
    'providers.readProvider': [{ ...anyone, input: {} }],
    'providers.beginSignIn': [{ ...anyone, input: { body: {} } }],
    'providers.comeBack': [
      {
        ...anyone,
        prepare: leftAs('di-va-ve'),
        input: { body: { answer: 'state=di-va-ve&code=x' }, headers: { cookie: 'truong_an_journey=trinh-duyet' } },
      },
    ],
    'providers.readProviderEnd': [{ ...anyone, input: {} }],
    'providers.readLink': [{ ...anyone, input: {} }],
    'providers.beginLink': [{ ...anyone, input: { body: password } }],
    'providers.unlink': [{ ...anyone, prepare: linked(everyone, (personId) => personId), input: { body: password } }],
  };
}
