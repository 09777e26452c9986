import type { Measure } from './definition.ts';

interface Told {
  readonly register: string;
  readonly measure: Pick<Measure, 'amount'>;
  readonly entries: number;
}

/**
 * Whether nought of a measure is no figure: it adds up what is written in places that every entry of these days left blank,
 * as of a drive in which nobody wrote how many parents were to sign. Of a register without any entry in these days, and of
 * what is counted by the entry itself, nought is nought.
 */
export function saysNothing({ register, measure: { amount }, entries }: Told, all: readonly Told[]): boolean {
  if (entries > 0 || amount === 1) return false;
  return all.some((other) => other.register === register && other.entries > 0);
}
