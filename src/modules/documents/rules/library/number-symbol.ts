/** Symbols of the Party's bodies (`CT/TW`, `CTr/ĐU`) follow their number after a dash: `12-CT/TW`. */
const partySymbol = /^[\p{L}\d.]+\/(?:TW|TU|QU|HU|ĐU|ĐUK|TĐTN|BTG|VP|UBKT|BTC|BDV)\b/u;

/** Number and symbol as they are written together: `75/KH-SGDĐT`, `12-CT/TW`; null for a document without a number. */
export function numberSymbolOf(number: string | null, symbol: string | null): string | null {
  if (number === null) return null;
  if (symbol === null) return number;
  return `${number}${partySymbol.test(symbol) ? '-' : '/'}${symbol}`;
}

export interface SplitNumber {
  readonly number: string | null;
  readonly symbol: string | null;
}

/** The parts of what somebody wrote as number and symbol; of a normative text the year stays with the number. */
export function splitNumberSymbol(text: string): SplitNumber {
  const tidy = text.normalize('NFC').replace(/\s+/gu, '').replace(/–/gu, '-');
  const match = /^(\d+\p{L}?(?:\/\d{4}(?=[/-]))?)?(?:[/-](.+))?$/u.exec(tidy);
  if (!match) return { number: null, symbol: tidy === '' ? null : tidy };
  return { number: match[1] ?? null, symbol: match[2] ?? null };
}
