import type { Span } from '../reading/reading.ts';
import { addableKinds, loneKinds, type ReviewedItem, type Verdict } from './decisions.ts';
import type { ItemKind, ItemValue } from './item-values.ts';

/** What somebody wants to say of an item. */
export interface WantedDecision {
  readonly key: string | null;
  readonly verdict: Verdict;
  readonly value: ItemValue | null;
  readonly where: Span | null;
  readonly seen: number;
}

/**
 * Why a decision cannot be kept: `stale` when the item is not there (any more) or somebody decided on it meanwhile,
 * `request-invalid` when what is said does not fit the item. Undefined when it can.
 */
export function whyNotDecidable(
  { key, verdict, value, where, seen }: WantedDecision,
  item: ReviewedItem | undefined,
  items: readonly ReviewedItem[],
  textLength: number,
): 'stale' | 'request-invalid' | undefined {
  if (needsValue(verdict) !== (value !== null)) return 'request-invalid';
  if (where && (where.start >= where.end || where.end > textLength)) return 'request-invalid';
  if (key === null) return verdict === 'added' && value && mayAdd(value, items) ? undefined : 'request-invalid';
  if (!item || item.step !== seen) return 'stale';
  if (value && value.item !== item.value.item) return 'request-invalid';
  const allowed: readonly Verdict[] = item.read === undefined ? ofAdded : ofRead;
  return allowed.includes(verdict) ? undefined : 'request-invalid';
}

const ofRead: readonly Verdict[] = ['accepted', 'corrected', 'removed'];
const ofAdded: readonly Verdict[] = ['added', 'removed'];

const needsValue = (verdict: Verdict): boolean => verdict === 'corrected' || verdict === 'added';

/** Some kinds from any words, the parts of a document there is one of where none was read, windows to a duty that stands. */
function mayAdd(value: ItemValue, items: readonly ReviewedItem[]): boolean {
  const isKind = (kinds: readonly ItemKind[]) => kinds.includes(value.item);
  if (value.item === 'window') return items.some(({ key, isGone }) => key === value.duty && !isGone);
  return isKind(addableKinds) || (isKind(loneKinds) && !items.some((one) => one.value.item === value.item));
}
