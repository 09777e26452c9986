/** Whole of another unit that was merged into it; part of one that was divided; by an earlier tree, what it became. */
export const treeChangeKinds = ['merged', 'divided', 'later'] as const;
export type TreeChangeKind = (typeof treeChangeKinds)[number];
