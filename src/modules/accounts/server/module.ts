import type { ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import { defineModule } from '#platform/http/handlers.ts';
import { newToken } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import { NO_UNIT } from '#platform/work-store.ts';
import { accountsContract } from '../contract.ts';
import { changePassword } from './change-password.ts';
import { endGrant, endInvitation } from './end-access.ts';
import { selectInstallation } from './installation-store.ts';
import { acceptInvitation, invite, listPeople, readInvitation } from './invitations.ts';
import { readSession } from './read-session.ts';
import { readSetupState, setUp, spendSetupLink } from './set-up.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

export interface AccountsSettings {
  /** The public address links in mail begin with; undefined: no mail is sent, links are shown only. */
  readonly mailLinksFrom?: string | undefined;
  /** Sample data may be filled only where the program listens on loopback. */
  readonly trialPossible: boolean;
  /** Fills the trial; knows every module, so the composition gives it. */
  readonly fillTrial: (work: Work) => Promise<ReplyOf<(typeof accountsContract)['setUpTrial']>['accounts']>;
  /** Recreates the database with a new set-up link of this token. */
  readonly wipeTrial: (setupToken: string) => Promise<void>;
}

export const accountsModule = (settings: AccountsSettings) =>
  defineModule('accounts', accountsContract, {
    setupState: (work, { query }) => readSetupState(work, query.token, settings.trialPossible),
    setUp: (work, { body }) => setUp(work, body),
    setUpTrial: async (work, { body }) => {
      if (!settings.trialPossible) throw new Refusal('trial-not-allowed');
      await spendSetupLink(work, body.token, 'trial');
      const accounts = await settings.fillTrial(work);
      await work.record({ unitId: NO_UNIT, subjectKind: 'installation', subjectId: NO_UNIT, action: 'fill-trial' });
      return { accounts };
    },
    wipeTrial: async (work) => {
      if (work.rootsFor('unit.manage').length === 0) throw new Refusal('forbidden');
      if ((await selectInstallation(work.tx))?.kind !== 'trial') throw new Refusal('not-a-trial');
      // The whole database goes, history included: there is nothing left to record in.
      work.markRecorded();
      const token = newToken();
      work.afterCommit = () => settings.wipeTrial(token);
      return { setupPath: `/setup?token=${token}` };
    },
    signIn: (work, { body }) => signIn(work, body),
    currentSession: (work) => readSession(work, work.person.personId),
    signOut: (work) => signOut(work),
    changePassword: (work, { body }) => changePassword(work, body),
    listPeople: (work, { params }) => listPeople(work, params.unitId),
    invite: (work, { params, body }) => invite(work, params.unitId, body, settings.mailLinksFrom),
    readInvitation: (work, { params }) => readInvitation(work, params.token),
    acceptInvitation: (work, { params, body }) => acceptInvitation(work, params.token, body),
    endInvitation: (work, { params }) => endInvitation(work, params.unitId, params.invitationId),
    endGrant: (work, { params, body }) => endGrant(work, params.unitId, params.grantId, body.reason),
  });
