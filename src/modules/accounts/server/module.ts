import { defineModule } from '#platform/http/handlers.ts';
import { accountsContract } from '../contract.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { changePassword } from './change-password.ts';
import { endGrant } from './end-grant.ts';
import { endInvitation } from './end-invitation.ts';
import { invite } from './invite.ts';
import { listPeople } from './list-people.ts';
import { readInvitation } from './read-invitation.ts';
import { readSetupState } from './read-setup-state.ts';
import { readSignInState } from './read-sign-in-state.ts';
import { setUp } from './set-up.ts';
import { type FillTrial, setUpTrial } from './set-up-trial.ts';
import { signIn } from './sign-in.ts';
import type { SignInSettings } from './sign-in-settings.ts';
import { signOut } from './sign-out.ts';
import { type WipeTrial, wipeTrial } from './wipe-trial.ts';

export interface AccountsSettings {
  /** The public address links in mail begin with; undefined: no mail is sent, links are shown only. */
  readonly mailLinksFrom?: string | undefined;
  readonly signIn: SignInSettings;
  /** Sample data may be filled only where the program listens on loopback. */
  readonly trialPossible: boolean;
  /** Fills the trial; knows every module, so the composition gives it. */
  readonly fillTrial: FillTrial;
  /** Recreates the database with a new set-up link of this token. */
  readonly wipeTrial: WipeTrial;
}

export const accountsModule = (settings: AccountsSettings) =>
  defineModule('accounts', accountsContract, {
    setupState: (work, { query }) => readSetupState(work, query.token, settings.trialPossible),
    setUp: (work, { body }) => setUp(work, body),
    setUpTrial: (work, { body }) =>
      setUpTrial(work, body.token, settings.trialPossible ? settings.fillTrial : undefined),
    wipeTrial: (work) => wipeTrial(work, settings.wipeTrial),
    signIn: (work, { body }) => signIn(work, settings.signIn, body),
    currentSession: (work) => readSignInState(work),
    signOut: (work) => signOut(work),
    changePassword: (work, { body }) => changePassword(work, settings.signIn, body),
    listPeople: (work, { params }) => listPeople(work, params.unitId),
    invite: (work, { params, body }) => invite(work, params.unitId, body, settings.mailLinksFrom),
    readInvitation: (work, { params }) => readInvitation(work, params.token),
    acceptInvitation: (work, { params, body }) => acceptInvitation(work, settings.signIn, params.token, body),
    endInvitation: (work, { params }) => endInvitation(work, params.unitId, params.invitationId),
    endGrant: (work, { params, body }) => endGrant(work, params.unitId, params.grantId, body),
  });
