/**
 * What part of a whole is, in per cent with one decimal, cut and not rounded: 999 of 1,000 is not yet 100 %. Undefined
 * where there is no whole.
 */
export const shareOf = (part: number, whole: number): number | undefined =>
  whole > 0 ? Math.floor((part * 1000) / whole) / 10 : undefined;
