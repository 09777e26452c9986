import type { Definition } from './definition.ts';
import { otherPlace, type Value, type Values } from './values.ts';

/** A field that two people changed differently. */
export interface Clash {
  readonly field: string;
  readonly mine: Values;
  readonly theirs: Values;
}

/** What a field holds, its words of “Khác” with it. */
const held = (values: Values, code: string): Values =>
  Object.fromEntries(
    [code, otherPlace(code)].flatMap((place) => (place in values ? [[place, values[place] as Value]] : [])),
  );

const isSame = (a: Values, b: Values): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What somebody corrected, put on what somebody else wrote meanwhile: each field takes the side that changed it. Where both
 * did and not to the same, mine stands and the clash is told, so that a person chooses.
 */
export function mergeValues(
  definition: Definition,
  base: Values,
  mine: Values,
  theirs: Values,
): { readonly values: Values; readonly clashes: readonly Clash[] } {
  const clashes: Clash[] = [];
  const parts = definition.fields.map(({ code }) => {
    const [before, own, other] = [held(base, code), held(mine, code), held(theirs, code)];
    if (isSame(own, before)) return other;
    if (!isSame(other, before) && !isSame(own, other)) clashes.push({ field: code, mine: own, theirs: other });
    return own;
  });
  return { values: Object.assign({}, ...parts), clashes };
}

/** One side of a clash taken. */
export function takeSide(values: Values, { field }: Clash, side: Values): Values {
  const { [field]: _, [otherPlace(field)]: __, ...others } = values;
  return { ...others, ...side };
}
