/** Letters of the longest document taken in: about two hundred pages. */
export const LONGEST_DOCUMENT = 500_000;
