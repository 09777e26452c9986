/** What one file of evidence may be. Our own measures, not taken from a text. */
export const evidenceLimits = {
  /** As it comes in. */
  megabytes: 15,
  /** Pixels of a picture before it is made smaller; phones take up to 50 million. */
  megapixels: 52,
  /** The longer side of a picture as it is kept: enough to read a sheet of paper. */
  side: 2000,
  /** The same of its small picture. */
  smallSide: 320,
} as const;

export const evidenceBytes = evidenceLimits.megabytes * 1_000_000;
