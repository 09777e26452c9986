import { judgeNumberSymbol } from '../reading/citation-form.ts';
import { normalNumber } from '../reading/citation-key.ts';
import { kindByCode } from '../reading/document-kinds.ts';
import type { HeadFields } from './entry.ts';
import { issuerKey } from './issuer-key.ts';
import { numberSymbolOf } from './number-symbol.ts';
import { numberKey } from './search-terms.ts';

/** What two entries of the same document share. */
export interface TwinKey {
  /** Number and symbol in one spelling; null for a document without both. */
  readonly number: string | null;
  /** Empty when the issuer is not known. */
  readonly issuer: string;
  readonly year: number | null;
}

type Head = Pick<HeadFields, 'number' | 'symbol' | 'issuer' | 'signedOn' | 'kindCode'>;

/** Number and symbol in one spelling, slips of the pen put right as for citations; undefined without a number. */
export function entryNumberKey({ number, symbol, kindCode }: Pick<Head, 'number' | 'symbol' | 'kindCode'>) {
  const numberSymbol = numberSymbolOf(number, symbol);
  if (numberSymbol === null) return undefined;
  const { proposed } = judgeNumberSymbol(numberSymbol, kindCode ? kindByCode(kindCode)?.name : undefined);
  return numberKey(normalNumber({ numberSymbol, ...(proposed && { proposed }) }) ?? numberSymbol);
}

export const twinKey = (head: Head): TwinKey => ({
  number: head.symbol === null ? null : (entryNumberKey(head) ?? null),
  issuer: issuerKey(head.issuer),
  year: head.signedOn ? Number(head.signedOn.slice(0, 4)) : null,
});

/** Whether what makes a document the same stands in two heads alike. */
export const sameKey = (a: Head, b: Head): boolean => JSON.stringify(twinKey(a)) === JSON.stringify(twinKey(b));

/**
 * Whether two entries have the same number, symbol and issuer. Numbers begin anew each year (Điều 15 Nghị định
 * 30/2020/NĐ-CP), so two known years must be the same; what one of them leaves out does not part them.
 */
export const isTwin = (a: TwinKey, b: TwinKey): boolean =>
  a.number !== null &&
  a.number === b.number &&
  (a.issuer === '' || b.issuer === '' || a.issuer === b.issuer) &&
  (a.year === null || b.year === null || a.year === b.year);
