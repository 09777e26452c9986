/** How a source differs from what a closed total was made of. */
export const changeKinds = ['corrected', 'arrived', 'withdrawn'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A source that came after the closing, one whose figures were corrected since, or one no longer in force. */
export function kindOfChange(usedVersion: number | null, currentVersion: number | null): ChangeKind {
  if (usedVersion === null) return 'arrived';
  return currentVersion === null ? 'withdrawn' : 'corrected';
}
