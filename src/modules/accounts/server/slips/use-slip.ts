import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { Keyring } from '#platform/keyring.ts';
import { hashToken, newToken } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import { loginKey } from '../../rules/login-key.ts';
import type { slipsContract } from '../../slips-contract.ts';
import { slowedTry } from '../lanes/slowed-try.ts';
import { isCodeOf } from './slip-digest.ts';
import { changeToken, lockSlip } from './slip-store.ts';

type UseSlip = (typeof slipsContract)['useSlip'];

/**
 * Leads from a slip to its invitation, under a link nobody had before. An unknown name and a wrong code are refused alike;
 * each wrong try slows the next. The code stays good until the invitation is accepted.
 */
export async function useSlip(
  work: Work,
  keyring: Keyring,
  { login, code }: BodyOf<UseSlip>,
): Promise<ReplyOf<UseSlip> | Refusal> {
  const slip = await lockSlip(work.tx, login.trim(), work.now);
  const about = { what: 'slip', name: loginKey(login), personId: undefined } as const;
  const isRight = await slowedTry(
    work,
    keyring,
    about,
    async () => slip !== undefined && isCodeOf(keyring, slip.id, code, slip.codeDigest),
  );
  if (!isRight || !slip) return new Refusal('slip-wrong');
  const token = newToken();
  await changeToken(work.tx, slip.id, hashToken(token));
  const { unitId, fullName, role } = slip;
  await work.record({ unitId, subjectKind: 'unit', subjectId: unitId, action: 'use-slip', after: { fullName, role } });
  return { invitationPath: `/invitations/${token}` };
}
