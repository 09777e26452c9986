import { formatBookNumber } from './book.ts';

/** `12` of `12/KH-SGDĐT`; undefined where no number stands before the stroke. */
export function numberInSymbol(numberSymbol: string | null): number | undefined {
  const [, digits] = /^\s*(\d{1,5})\s*(?:\/|$)/u.exec(numberSymbol ?? '') ?? [];
  const number = Number(digits);
  return digits && number > 0 ? number : undefined;
}

/**
 * The number somebody means for a line of the issued book: the one chosen, or the one in its number and symbol; null where
 * the next one is to be given. `differs`: the two are not the same.
 */
export function meantNumber(
  chosen: number | null,
  numberSymbol: string | null,
): { number: number | null; differs: boolean } {
  const written = numberInSymbol(numberSymbol);
  return { number: chosen ?? written ?? null, differs: chosen !== null && written !== undefined && written !== chosen };
}

/** Number and symbol of an issued document once its number is known: `KH-SGDĐT` becomes `12/KH-SGDĐT`. */
export function withNumber(numberSymbol: string | null, number: number): string {
  const symbol = (numberSymbol ?? '').replace(/^\s*\d*\s*\/?\s*/u, '').trim();
  return symbol ? `${formatBookNumber(number)}/${symbol}` : formatBookNumber(number);
}
