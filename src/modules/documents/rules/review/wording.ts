import type { DocumentReading } from '../reading/reading.ts';
import type { ItemKind } from './item-values.ts';
import type { ReviewItem } from './review-items.ts';

const longest = 300;
/** Shorter words than this mean too little to be recognised by. */
const shortest = 12;

/** Words as they are compared from one year's document to the next: small letters, figures as one sign, no marks between. */
export const wordingOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/\d+/gu, '#')
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim()
    .slice(0, longest);

/** The form of a document: who issues it and which kind it is, as the program read them; undefined where it read neither. */
export function formOf({ header }: DocumentReading): string | undefined {
  const issuer = header.issuer && wordingOf(header.issuer.value);
  const kind = header.kind?.value.code;
  return issuer && kind ? `${kind} ${issuer}`.slice(0, longest) : undefined;
}

/** The words an item was read from, for comparing. */
export const wordingOfItem = ({ spans }: Pick<ReviewItem, 'spans'>, text: string): string =>
  wordingOf(
    [...spans]
      .filter(({ part }, index) => index === 0 || part === 'days')
      .map(({ start, end }) => text.slice(start, end))
      .join(' '),
  );

/** What one issuer's documents of a kind say the same way each time; number, day and year are new each time. */
const steady: ReadonlySet<ItemKind> = new Set([
  'superior-body',
  'issuer',
  'symbol',
  'place',
  'kind',
  'subject',
  'signatory',
]);
/** New in every document whatever the words around are. */
const ofItsOwn: ReadonlySet<ItemKind> = new Set(['number', 'date', 'year']);

/** How an item of one document may be known again in another. */
export interface Likeness {
  readonly item: ItemKind;
  readonly form: string | null;
  readonly wording: string;
}

/** Whether what was corrected there concerns this item: the same part of the same form, or the same words. */
export function isLike(now: Likeness, before: Likeness): boolean {
  if (now.item !== before.item || ofItsOwn.has(now.item)) return false;
  const isSameForm = now.form !== null && now.form === before.form;
  if (isSameForm && steady.has(now.item)) return true;
  if (now.wording !== before.wording || now.wording.length === 0) return false;
  return isSameForm || now.wording.length >= shortest;
}
