import type { PlainDate } from '#base/date.ts';
import { formatDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { kindByCode } from '../reading/document-kinds.ts';
import type { EntryFields } from './entry.ts';
import { issuerKey } from './issuer-key.ts';
import { numberSymbolOf } from './number-symbol.ts';
import { foldedWords, termsOf } from './search-terms.ts';
import { termHasher } from './term-hash.ts';
import { entryNumberKey } from './twin.ts';

/** The state of the rules that make the index; raised with them, and the program makes older rows anew. */
export const INDEX_RULES = 1;

/** What an entry is found by. */
export interface EntryIndex {
  readonly numberKey: string | null;
  readonly issuerKey: string;
  readonly head: readonly number[];
  readonly day: PlainDate | null;
}

const hashed = (unitId: Id, terms: ReadonlySet<string>): number[] => {
  const hash = termHasher(unitId);
  return [...new Set([...terms].map(hash))].sort((a, b) => a - b);
};

export function entryIndex(unitId: Id, title: string, entry: EntryFields): EntryIndex {
  const { number, symbol, issuer, subject, note, signedOn, kindCode } = entry;
  // A full stop keeps nothing apart here: the pairs of words across two fields do no harm.
  const text = [
    kindCode && kindByCode(kindCode)?.name,
    subject ?? title,
    title,
    numberSymbolOf(number, symbol),
    issuer,
    issuerKey(issuer),
    signedOn && formatDate(signedOn),
    note,
  ];
  return {
    numberKey: entryNumberKey(entry) ?? null,
    issuerKey: issuerKey(issuer),
    day: signedOn,
    head: hashed(unitId, termsOf(text.filter(Boolean).join(' . '))),
  };
}

/** The terms of the words of a version. */
export const wordsIndex = (unitId: Id, text: string): number[] => hashed(unitId, termsOf(text));

/** Spellings that a typing error may have meant: short words of letters, each once. */
export const vocabularyOf = (text: string): string[] =>
  [...new Set(foldedWords(text).filter((word) => /^[a-z]{2,12}$/.test(word)))].sort();
