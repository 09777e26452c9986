import type { Transaction } from 'kysely';
import { codeDigest } from '#modules/accounts/server/slips/slip-digest.ts';
import type { Tables } from '#platform/tables.ts';
import { testSignIn } from '../fixtures/sign-in.ts';
import { units } from '../personas/personas.ts';
import type { Sample } from './matrix-samples.ts';

const own = { unitId: units.secondary };
const code = 'abcd-efgh-jkmn';

/** Samples of invitations on paper. */
export function slipSamples(invitationId: string): Record<string, readonly Sample[]> {
  const inUnit = { on: 'secondary' } as const;
  const printed = (tx: Transaction<Tables>) =>
    tx
      .updateTable('invitation')
      .set({
        login: 'nguoi.moi',
        login_key: 'nguoi.moi',
        code_digest: codeDigest(testSignIn.keyring, invitationId, code),
      })
      .where('id', '=', invitationId)
      .execute();
  return {
    'slips.listForSlips': [{ ...inUnit, input: { params: own } }],
    'slips.makeSlips': [{ ...inUnit, input: { params: own, body: { invitationIds: [invitationId] } } }],
    'slips.useSlip': [{ on: 'anywhere', prepare: printed, input: { body: { login: 'nguoi.moi', code } } }],
  };
}
