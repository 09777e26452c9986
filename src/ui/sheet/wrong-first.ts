/** The first column, then those with wrong cells, then the others; each group in its order. */
export const wrongFirst = <C extends { readonly key: string }>(
  [first, ...others]: readonly [C, ...C[]],
  wrong: ReadonlySet<string>,
): [C, ...C[]] => [
  first,
  ...others.filter(({ key }) => wrong.has(key)),
  ...others.filter(({ key }) => !wrong.has(key)),
];
