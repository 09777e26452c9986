import type { ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import { prepared } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import { NO_UNIT } from '#platform/work-store.ts';
import type { providerContract } from '../../provider-contract.ts';
import { enter } from '../factors/enter.ts';
import { notify } from '../factors/notify.ts';
import { readSession } from '../read-session.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import type { ProvenIdentity } from './identity-provider.ts';
import { JOURNEY_COOKIE, needProvider } from './leave.ts';
import { insertLink, type Journey, selectLinkedPerson, takeJourney } from './provider-store.ts';

type C = typeof providerContract;
type Back = ReplyOf<C['comeBack']>;

/**
 * Takes the journey away that this browser began: whatever comes of it, it does not come twice. The journey of a link is
 * that of the person signed in.
 */
async function endJourney(work: Work, answer: string): Promise<Journey> {
  const state = new URLSearchParams(answer).get('state');
  const browser = work.visit.cookies[JOURNEY_COOKIE];
  const journey = state && browser ? await takeJourney(work.tx, state, browser, work.now) : undefined;
  if (!journey) throw new Refusal('journey-ended');
  return journey;
}

/** Links the account that began the journey, when it is still the one signed in. */
async function linkAccount(
  work: Work,
  settings: SignInSettings,
  personId: string,
  { subject }: ProvenIdentity,
): Promise<Back> {
  const { caller } = work;
  if (caller?.personId !== personId || caller.enrolling) throw new Refusal('journey-ended');
  const { issuer, name } = needProvider(settings);
  if (!(await insertLink(work.tx, { issuer, subject, personId }, work.now)))
    throw new Refusal('identity-taken', { name });
  const after = { provider: name };
  await work.record({ unitId: NO_UNIT, subjectKind: 'person', subjectId: personId, action: 'link-identity', after });
  await notify(work, settings, personId, { kind: 'linked', provider: name });
  return { linked: true, state: { session: await readSession(work, personId), step: null } };
}

async function signInBy(work: Work, settings: SignInSettings, identity: ProvenIdentity): Promise<Back> {
  const { issuer, name } = needProvider(settings);
  const personId = await selectLinkedPerson(work.tx, issuer, identity.subject);
  if (!personId) throw new Refusal('identity-unknown', { name });
  const proof = identity.isStrong
    ? { by: 'provider' as const, second: 'provider' as const }
    : { by: 'provider' as const };
  return { linked: false, state: await enter(work, settings, personId, proof) };
}

/** Comes back from the provider: to sign in, or to link the account that left. */
export const comeBack = (settings: SignInSettings) =>
  prepared<C['comeBack'], { journey: Journey; identity: ProvenIdentity }>({
    ask: (work, { body }) => {
      needProvider(settings);
      return endJourney(work, body.answer);
    },
    prepare: async ({ body }, asked) => {
      const journey = asked as Journey;
      return { journey, identity: await needProvider(settings).receive(body.answer, journey) };
    },
    run: async (work, _input, { journey, identity }) => {
      work.cookieChanges.push({ name: JOURNEY_COOKIE, value: undefined });
      return journey.personId
        ? linkAccount(work, settings, journey.personId, identity)
        : signInBy(work, settings, identity);
    },
  });
