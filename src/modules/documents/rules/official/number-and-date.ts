import type { PlainDate } from '#base/date.ts';
import { type DocumentKind, kindText } from './document-kinds.ts';

/** Shown where a person or the clerk still has to fill in. */
export const blank = '…';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Days below 10 take a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4). */
export const formatDay = (day: number): string => twoDigits(day);

/** Months 1 and 2 take a zero, months 3 to 12 do not (same place). */
export const formatMonth = (month: number): string => (month <= 2 ? twoDigits(month) : String(month));

export interface PlaceAndDate {
  /** Official name of the administrative unit of the seat: “Vân Hồ”, “Hà Nội”, “Quận 7”. */
  readonly place: string;
  /** Day of issue; left out in a draft. */
  readonly date?: PlainDate | undefined;
  /** Known month of a draft whose day is filled at signing: `2024-03`. */
  readonly month?: string | undefined;
}

/** “ngày 05 tháng 01 năm 2024”, as a document names the day of another. */
export function formatDayOfIssue(date: PlainDate): string {
  const [year, month, day] = date.split('-');
  return `ngày ${formatDay(Number(day))} tháng ${formatMonth(Number(month))} năm ${year}`;
}

/** “Vân Hồ, ngày 05 tháng 01 năm 2024”; what is not known yet is a blank to fill. */
export function formatDocumentDate({ place, date, month }: PlaceAndDate): string {
  const [year, monthPart, day] = (date ?? month ?? '').split('-');
  const dayText = day ? formatDay(Number(day)) : blank;
  const monthText = monthPart ? formatMonth(Number(monthPart)) : blank;
  return `${place.trim() || blank}, ngày ${dayText} tháng ${monthText} năm ${year || blank}`;
}

export interface NumberAndSymbol {
  /** Number in the yearly register of the body; left out before issue. */
  readonly number?: number | undefined;
  readonly kind: DocumentKind;
  /** Abbreviation of the issuing body: `PGDĐT`, `THCSTA`. */
  readonly agency: string;
  /** Abbreviation of the drafting unit, if the body uses one. */
  readonly unit?: string | undefined;
}

/**
 * `05/BC-THCSTA`, for a công văn `125/SGDĐT-VP`: number and symbol are joined by “/”, the parts of the symbol by “-”;
 * numbers below 10 take a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3).
 */
export function formatNumberSymbol({ number, kind, agency, unit }: NumberAndSymbol): string {
  const symbol = [kindText(kind).abbreviation, agency.trim(), unit?.trim() ?? ''].filter((part) => part !== '');
  return `${number === undefined ? blank : twoDigits(number)}/${symbol.join('-')}`;
}
