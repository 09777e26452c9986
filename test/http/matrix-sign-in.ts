import type { Transaction } from 'kysely';
import { HOTP, Secret } from 'otpauth';
import { stepAt } from '#modules/accounts/rules/factors/codes.ts';
import { hashToken } from '#platform/random.ts';
import type { Tables } from '#platform/tables.ts';
import { testSignIn } from '../fixtures/sign-in.ts';
import { softPasskey } from '../fixtures/soft-passkey.ts';
import { PASSWORD, type PersonaName, personaNames, personas } from '../personas/personas.ts';
import type { Sample } from './matrix-samples.ts';
import { NOW } from './matrix-world.ts';
import { HERE } from './visitor.ts';

type Tx = Transaction<Tables>;

const { keyring } = testSignIn;
const secret = Secret.fromHex('0102030405060708090a0b0c0d0e0f1011121314');
const code = HOTP.generate({ secret, counter: stepAt(NOW), digits: 6 });
const STEP = 'buoc-thu-hai-cua-mot-lan-dang-nhap';
const later = new Date(NOW.getTime() + 60_000);
const page = { host: 'localhost:8080', origin: HERE.origin };
const atStep = { ...page, cookie: `truong_an_step=${STEP}` };
const { personId: proving } = personas.schoolOfficer;
const recoveryCode = 'abcde-fghjk';

/** An id of each persona's own, for a thing of theirs. */
const ownId = (as: PersonaName): string =>
  `e0000000-0000-7000-8000-${String(personaNames.indexOf(as)).padStart(12, '0')}`;
const everyone = personaNames.flatMap((as) => {
  const persona = personas[as];
  return persona ? [{ as, personId: persona.personId }] : [];
});
const passkeys = new Map(personaNames.map((as) => [as, softPasskey()]));
const keyOf = (as: PersonaName) => passkeys.get(as) as ReturnType<typeof softPasskey>;

const withTotp = (confirmedAt: Date | null) => (tx: Tx) =>
  tx
    .insertInto('totp_factor')
    .values(
      everyone.map(({ personId }) => ({
        person_id: personId,
        secret: keyring.seal('totp', Buffer.from(secret.buffer), personId),
        made_at: NOW,
        confirmed_at: confirmedAt,
      })),
    )
    .execute();

const withPasskeys = (tx: Tx) =>
  tx
    .insertInto('passkey')
    .values(
      everyone.map(({ as, personId }) => ({
        id: ownId(as),
        person_id: personId,
        credential_id: keyOf(as).credentialId,
        public_key: keyOf(as).cosePublicKey,
        counter: 0,
        transports: ['internal'],
        site: HERE.id,
        name: 'Máy phòng họp',
        made_at: NOW,
      })),
    )
    .execute();

const withStep = (tx: Tx) =>
  tx
    .insertInto('sign_in_step')
    .values({ token_hash: hashToken(STEP), person_id: proving, made_at: NOW, expires_at: later })
    .execute();

/** With sample data no role requires a factor, so that the last one may go. */
const asTrial = (tx: Tx) => tx.updateTable('installation').set({ kind: 'trial' }).execute();

const prepared =
  (...steps: ((tx: Tx) => Promise<unknown>)[]) =>
  async (tx: Tx) => {
    for (const step of steps) await step(tx);
  };

const challenged = (purpose: 'register' | 'sign-in', whose: (as: PersonaName) => string | null) => (tx: Tx) =>
  tx
    .insertInto('passkey_challenge')
    .values(
      everyone.map(({ as }) => ({
        challenge: `thu-thach-${as}`,
        purpose,
        person_id: whose(as),
        expires_at: later,
      })),
    )
    .execute();

const own = (ownInput: (as: PersonaName) => Sample['input']) => ({ input: ownInput('schoolHead'), ownInput });

/** The ways to sign in and to protect the own account. */
export function signInSamples(): Record<string, readonly Sample[]> {
  const anyone = { on: 'anywhere' } as const;
  const password = { password: PASSWORD };
  const signed = keyOf('schoolHead').sign('thu-thach-schoolHead', HERE, 1);
  const ownSession = (tx: Tx) =>
    tx
      .insertInto('session')
      .values(
        everyone.map(({ as, personId }) => ({
          id: ownId(as),
          token_hash: hashToken(`phien-khac-${as}`),
          person_id: personId,
          created_at: NOW,
          expires_at: later,
          last_seen_at: NOW,
        })),
      )
      .execute();
  return {
    'factors.readSecurity': [{ ...anyone, input: { query: {} } }],
    'factors.beginTotp': [{ ...anyone, input: { body: password } }],
    'factors.confirmTotp': [{ ...anyone, prepare: withTotp(null), input: { body: { code } } }],
    'factors.removeTotp': [{ ...anyone, prepare: prepared(asTrial, withTotp(NOW)), input: { body: password } }],
    'factors.beginPasskey': [{ ...anyone, input: { body: password, headers: page } }],
    'factors.addPasskey': [
      {
        ...anyone,
        prepare: challenged('register', (as) => personas[as]?.personId ?? null),
        ...own((as) => ({
          body: { name: 'Máy phòng họp', response: keyOf(as).register(`thu-thach-${as}`, HERE) },
          headers: page,
        })),
      },
    ],
    'factors.renamePasskey': [
      {
        ...anyone,
        prepare: withPasskeys,
        ...own((as) => ({ params: { passkeyId: ownId(as) }, body: { name: 'Máy văn thư' } })),
      },
    ],
    'factors.removePasskey': [
      {
        ...anyone,
        prepare: prepared(asTrial, withPasskeys),
        ...own((as) => ({ params: { passkeyId: ownId(as) }, body: password })),
      },
    ],
    'factors.renewRecoveryCodes': [{ ...anyone, prepare: withTotp(NOW), input: { body: password } }],
    'factors.proveTotp': [
      { ...anyone, prepare: prepared(withTotp(NOW), withStep), input: { body: { code }, headers: atStep } },
    ],
    'factors.proveRecovery': [
      {
        ...anyone,
        prepare: prepared(withTotp(NOW), withStep, (tx) =>
          tx
            .insertInto('recovery_code')
            .values({
              person_id: proving,
              code_hash: keyring.sign('recovery', `${proving} ${recoveryCode.replace('-', '')}`),
              made_at: NOW,
            })
            .execute(),
        ),
        input: { body: { code: recoveryCode }, headers: atStep },
      },
    ],
    'factors.askForPasskey': [{ ...anyone, input: { body: {}, headers: page } }],
    'factors.provePasskey': [
      {
        ...anyone,
        prepare: prepared(
          withPasskeys,
          challenged('sign-in', () => null),
        ),
        input: { body: { response: signed }, headers: page },
      },
    ],
    'sessions.listSessions': [{ ...anyone, input: {} }],
    'sessions.endSession': [
      { ...anyone, prepare: ownSession, ...own((as) => ({ params: { sessionId: ownId(as) }, body: {} })) },
    ],
    'sessions.endOtherSessions': [{ ...anyone, input: { body: {} } }],
  };
}
