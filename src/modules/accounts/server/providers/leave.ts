import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { prepared } from '#platform/http/handlers.ts';
import { newToken } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import type { providerContract } from '../../provider-contract.ts';
import { JOURNEY_LENGTH } from '../../rules/sessions.ts';
import { needPasswordAgain } from '../factors/password-again.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import type { IdentityProvider, JourneySecrets } from './identity-provider.ts';
import { insertJourney, selectLink } from './provider-store.ts';

type C = typeof providerContract;

/** Says in which browser a journey began; that of the session is another. */
export const JOURNEY_COOKIE = 'truong_an_journey';

/** The office's own sign-in; refuses where the operator set none. */
export function needProvider({ provider }: SignInSettings): IdentityProvider {
  if (!provider) throw new Refusal('provider-absent');
  return provider;
}

const newSecrets = (): JourneySecrets => ({ state: newToken(), nonce: newToken(), verifier: newToken() });

/** Leaves for the provider: what must come back is kept here, which browser may bring it in a cookie. */
async function keepJourney(work: Work, secrets: JourneySecrets, personId: Id | null): Promise<void> {
  const browser = newToken();
  const expiresAt = new Date(work.now.getTime() + JOURNEY_LENGTH);
  await insertJourney(work.tx, { ...secrets, browser, personId }, expiresAt);
  work.cookieChanges.push({ name: JOURNEY_COOKIE, value: browser, expiresAt });
  // A question to the provider; what it leads to is recorded.
  work.markRecorded();
}

const prepareJourney = async (settings: SignInSettings, anew: boolean) => {
  const secrets = newSecrets();
  return { secrets, address: await needProvider(settings).leave(secrets, anew) };
};

interface Away extends ReplyOf<C['beginSignIn']> {
  readonly secrets: JourneySecrets;
}

/** Sends a browser to the provider to sign in with it. */
export const beginSignIn = (settings: SignInSettings) =>
  prepared<C['beginSignIn'], Away>({
    ask: async () => needProvider(settings).name,
    prepare: () => prepareJourney(settings, false),
    run: async (work, _input, { address, secrets }) => {
      await keepJourney(work, secrets, null);
      return { address };
    },
  });

/** Sends the browser of somebody signed in to the provider, to link the account with whoever signs in there. */
export const beginLink = (settings: SignInSettings) =>
  prepared<C['beginLink'], Away>({
    ask: async (work) => [work.person.personId, needProvider(settings).name],
    prepare: () => prepareJourney(settings, true),
    run: (work, { body }, away) => link(work, settings, body, away),
  });

async function link(
  work: Work,
  settings: SignInSettings,
  { password }: BodyOf<C['beginLink']>,
  { address, secrets }: Away,
): Promise<ReplyOf<C['beginLink']> | Refusal> {
  const { personId } = work.person;
  const refused = await needPasswordAgain(work, settings, password);
  if (refused) return refused;
  if (await selectLink(work.tx, personId, needProvider(settings).issuer)) throw new Refusal('identity-exists');
  await keepJourney(work, secrets, personId);
  return { address };
}
