import { fold } from '#base/vietnamese.ts';

/** A code as it was printed, from how it was typed: capitals, blanks and dashes do not count. */
export const typedCode = (text: string): string => fold(text).replace(/[^a-z0-9]+/g, '');

/** Letters and figures of a code, without the dashes between its groups. */
export const CODE_LENGTH = 12;

/** Shows a code being typed in its groups of four. */
export const groupedCode = (text: string): string =>
  typedCode(text)
    .slice(0, CODE_LENGTH)
    .replace(/(.{4})(?=.)/g, '$1-');

/** How many slips are printed at a time. */
export const MOST_SLIPS = 1_000;
