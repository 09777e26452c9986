import type { ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { NO_UNIT } from '#platform/work-store.ts';
import type { providerContract } from '../../provider-contract.ts';
import { notify } from '../factors/notify.ts';
import { needPasswordAgain } from '../factors/password-again.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { needProvider } from './leave.ts';
import { deleteLink, selectLink } from './provider-store.ts';

/** Whether the own account is linked with the office's own sign-in. */
export async function readLink(
  work: Work,
  { provider }: SignInSettings,
): Promise<ReplyOf<(typeof providerContract)['readLink']>> {
  const link = provider && (await selectLink(work.tx, work.person.personId, provider.issuer));
  return { name: provider?.name ?? null, linkedAt: link?.linkedAt.toISOString() ?? null };
}

/** Undoes the link; the password stays as the way in. */
export async function unlink(
  work: Work,
  settings: SignInSettings,
  password: string,
): Promise<Record<string, never> | Refusal> {
  const { issuer, name } = needProvider(settings);
  const refused = await needPasswordAgain(work, settings, password);
  if (refused) return refused;
  const { personId } = work.person;
  if (!(await deleteLink(work.tx, personId, issuer))) throw new Refusal('not-found');
  const before = { provider: name };
  await work.record({ unitId: NO_UNIT, subjectKind: 'person', subjectId: personId, action: 'unlink-identity', before });
  await notify(work, settings, personId, { kind: 'unlinked', provider: name });
  return {};
}
