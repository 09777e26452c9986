import type { ReplyOf } from '#base/endpoint.ts';
import type { Work } from '#platform/work.ts';
import type { factorsContract } from '../../factors-contract.ts';
import { passkeySite } from '../../rules/factors/site.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { selectTotp } from './factor-store.ts';
import { selectPasskeys } from './passkey-store.ts';
import { readStanding } from './standing.ts';

/** How the own account is protected; never a secret. */
export async function readSecurity(
  work: Work,
  settings: SignInSettings,
  origin: string | undefined,
): Promise<ReplyOf<(typeof factorsContract)['readSecurity']>> {
  const { personId } = work.person;
  const { recoveryCodes, due } = await readStanding(work, personId);
  const totp = await selectTotp(work.tx, personId);
  const passkeys = await selectPasskeys(work.tx, personId);
  return {
    totpSince: totp?.confirmedAt?.toISOString() ?? null,
    passkeys: passkeys.map(({ id, name, madeAt, lastUsedAt }) => ({
      id,
      name,
      madeAt: madeAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
    recoveryCodes,
    due: due ?? null,
    passkeysPossible: passkeySite(settings.publicUrl, origin) !== undefined,
  };
}
