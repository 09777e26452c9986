import { accountWords } from './words.ts';

/** The same limits as the contract, so that most mistakes are told before anything is sent. */
export const judgeFullName = (name: string): string | undefined =>
  name.trim().length < 2 ? accountWords.fullNameShort : undefined;

export const judgeLogin = (login: string): string | undefined =>
  login.trim().length < 3 ? accountWords.loginShort : undefined;

export const judgeNewPassword = (password: string): string | undefined =>
  password.length < 10 ? accountWords.passwordShort : undefined;
