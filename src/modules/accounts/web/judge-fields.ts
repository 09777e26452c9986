import { today } from '#ui/server-day.ts';
import { judgePassword, type PasswordOwner } from '../rules/passwords/judge-password.ts';
import { shortestPassword } from '../rules/passwords/shortest-password.ts';
import { weaknessSentence } from '../rules/passwords/weakness-words.ts';
import { accountWords } from './words.ts';

/** The same limits as those of the server, so that most mistakes are told before anything is sent. */
export const judgeFullName = (name: string): string | undefined =>
  name.trim().length < 2 ? accountWords.fullNameShort : undefined;

export const judgeLogin = (login: string): string | undefined =>
  login.trim().length < 3 ? accountWords.loginShort : undefined;

export function judgeNewPassword(password: string, owner: PasswordOwner): string | undefined {
  const weakness = judgePassword(password, owner, today());
  return weakness && weaknessSentence(weakness, shortestPassword(today()));
}
