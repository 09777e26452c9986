import { fold } from '#base/vietnamese.ts';
import { normalNumber } from '../reading/citation-key.ts';
import type { Citation } from '../reading/reading.ts';

/**
 * What an act is found by: its number in one spelling without separators of its own (`124-2021-TT-BCA`, `12-CT-TW` however
 * the hyphens and slashes stand), or its name (`ten:luật trẻ em`). Many acts of different years may share a number.
 */
export type ActKey = string;

const NAMED = 'ten:';
export const isNameKey = (key: ActKey): boolean => key.startsWith(NAMED);

const small = 'abcdefghijklmnopqrstuvwxyzđ';
const great = 'ABCDEFGHIJKLMNOPQRSTUVWXYZĐ';
const upper = (text: string): string => text.replace(/[a-zđ]/gu, (letter) => great[small.indexOf(letter)] ?? letter);

/** The key of a number as written. The column `document.act_key` says the same in SQL (migration 0050). */
export const numberKey = (numberSymbol: string): ActKey =>
  upper(numberSymbol.normalize('NFC').replace(/[&\s.]/gu, ''))
    .replace(/[/–-]+/gu, '-')
    .replace(/^0+(?=\d)/u, '')
    .replace(/(?<=-)TƯ(?=-|$)/gu, 'TW');

const accents = /\s+(?:năm|số|ngày)\s.*$/iu;

/** The key of an act cited by its name only: “Bộ luật Hình sự năm 2015” → `ten:bộ luật hình sự`. */
export const nameKey = (name: string): ActKey =>
  NAMED +
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(accents, '')
    .replace(/\s*,\s*/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/oà/gu, 'òa')
    .replace(/oá/gu, 'óa')
    .replace(/oẻ/gu, 'ỏe')
    .replace(/uý/gu, 'úy')
    .trim();

/** The key a citation is kept under; undefined for what names nothing that could be found again. */
export function citationKey(citation: Pick<Citation, 'numberSymbol' | 'proposed' | 'raw'>): ActKey | undefined {
  const number = normalNumber(citation);
  if (number !== null) return numberKey(number);
  const key = nameKey(citation.raw);
  return fold(key).length > NAMED.length + 5 && key.length <= 200 ? key : undefined;
}

const yearInKey = /^\d+[A-ZĐ]?-(\d{4})-/u;

/** The year a number carries itself: 2021 of `124-2021-TT-BCA`. */
export const yearOfKey = (key: ActKey): number | null => {
  const year = yearInKey.exec(key)?.[1];
  return year ? Number(year) : null;
};

/** Bodies of which there is one in the country; ministries by their abbreviation (domain.md §9). */
const central =
  /-(?:TW|VPTW|QH\d+|UBTVQH\d+|CP|TTG|HĐBT|VKSNDTC|TANDTC|TTCP|UBDT|BCA|BGDĐT|BQP|BTC|BNV|BTP|BYT|BLĐTBXH|BTTTT|BKHCN|BVHTTDL|BNNPTNT|BNNMT|BTNMT|BXD|BGTVT|BCT|BNG|BKHĐT|BDTTG)(?:-|$)/u;

/** Whether a number is given once in a year of the country, so that its day tells nothing apart. */
export const isOfTheCountry = (key: ActKey): boolean => central.test(key);
