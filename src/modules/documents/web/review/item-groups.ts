import { isOpen, type ReviewedItem } from '../../rules/review/decisions.ts';
import type { ItemKind } from '../../rules/review/item-values.ts';

export interface ItemGroups {
  readonly header: readonly ReviewedItem[];
  readonly bases: readonly ReviewedItem[];
  readonly reports: readonly DutyGroup[];
  readonly plans: readonly DutyGroup[];
  readonly tasks: readonly ReviewedItem[];
  readonly unscheduled: readonly ReviewedItem[];
  readonly targets: readonly ReviewedItem[];
  readonly recipients: readonly ReviewedItem[];
  readonly signatory: readonly ReviewedItem[];
  readonly others: readonly ReviewedItem[];
}

export interface DutyGroup {
  readonly duty: ReviewedItem;
  readonly windows: readonly ReviewedItem[];
  /** The duty itself is among what is shown, not only its windows. */
  readonly isShown: boolean;
}

const headerKinds: readonly ItemKind[] = [
  'superior-body',
  'issuer',
  'number',
  'symbol',
  'place',
  'date',
  'kind',
  'subject',
  'year',
  'addressee',
];

const startOf = ({ spans: [first] }: ReviewedItem): number => first?.start ?? Number.MAX_SAFE_INTEGER;

/** The items in the cards they are shown in. With `onlyOpen` those nobody has to look at (any more) are left out, but `kept`. */
export function groupsOf(items: readonly ReviewedItem[], onlyOpen: boolean, kept: string | undefined): ItemGroups {
  const isShown = (item: ReviewedItem) => !onlyOpen || isOpen(item) || item.key === kept;
  const of = (...kinds: ItemKind[]) =>
    items
      .filter((item) => kinds.includes(item.value.item) && isShown(item))
      .sort((a, b) => kinds.indexOf(a.value.item) - kinds.indexOf(b.value.item));
  const inText = (list: readonly ReviewedItem[]) => list.toSorted((a, b) => startOf(a) - startOf(b));
  const duties = items.flatMap((duty): DutyGroup[] => {
    if (duty.value.item !== 'duty') return [];
    const windows = items.filter((one) => one.value.item === 'window' && one.parent === duty.key && isShown(one));
    return isShown(duty) || windows.length > 0 ? [{ duty, windows, isShown: isShown(duty) }] : [];
  });
  const isPlan = ({ duty }: DutyGroup) => duty.value.item === 'duty' && duty.value.kind === 'plan';
  return {
    header: of(...headerKinds),
    bases: inText(of('basis')),
    reports: duties.filter((one) => !isPlan(one)),
    plans: duties.filter(isPlan),
    tasks: inText(of('task')),
    unscheduled: inText(of('unscheduled')),
    targets: inText(of('target')),
    recipients: inText(of('recipient')),
    signatory: of('signatory'),
    others: inText(of('citation', 'contact', 'alias')),
  };
}
