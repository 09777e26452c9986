import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import { type Notice, noticeLetter } from '../../rules/factors/notices.ts';
import { selectPerson } from '../account-store.ts';
import { MAIL_TASK } from '../invite.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { selectAddress } from './factor-store.ts';

/** Tells somebody by mail of a change to the safety of their account, where mail is set and their address known. */
export async function notify(work: Work, settings: SignInSettings, personId: Id, notice: Notice): Promise<void> {
  if (!settings.mails) return;
  const to = await selectAddress(work.tx, personId);
  const person = to ? await selectPerson(work.tx, personId) : undefined;
  if (to && person)
    await work.later(MAIL_TASK, { to, ...noticeLetter(person.fullName, person.login, notice, work.now) });
}
