import type { Way } from '../../rules/dissemination/telling.ts';
import { wayNames } from '../../rules/dissemination/telling-words.ts';

/** How a document was made known, in words; another way by its own. */
export const waysText = ({
  ways,
  otherWay,
}: {
  readonly ways: readonly Way[];
  readonly otherWay: string | null;
}): string => ways.map((way) => (way === 'other' ? (otherWay ?? wayNames.other) : wayNames[way])).join(', ');
