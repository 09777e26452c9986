/** How many recovery codes are made at once. */
export const RECOVERY_CODES = 10;

const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A recovery code from random bytes: ten signs that are not mistaken on paper, in two groups. */
export function recoveryCode(random: Uint8Array): string {
  const code = [...random.subarray(0, 10)].map((byte) => signs.charAt(byte % signs.length)).join('');
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** What was typed, as codes are compared: case, spaces and dashes do not count. */
export const plainCode = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Half a minute, as authenticator apps count. */
export const CODE_PERIOD = 30;

/** The counter of a code at a moment. */
export const stepAt = (moment: Date): number => Math.floor(moment.getTime() / 1000 / CODE_PERIOD);

/** The steps whose code is taken at a moment: clocks may differ by one step; one used before is never taken again. */
export const stepsToTry = (moment: Date, lastUsed: number): number[] =>
  [stepAt(moment), stepAt(moment) - 1, stepAt(moment) + 1].filter((step) => step > lastUsed);
