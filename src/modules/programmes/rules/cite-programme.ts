import type { PlainDate } from '#base/date.ts';
import { insideSentence, partTitle } from '#modules/documents/rules/official/inside-sentence.ts';
import { formatDayOfIssue } from '#modules/documents/rules/official/number-and-date.ts';

/** A programme with what a document needs to name it. */
export interface CitedProgramme {
  readonly title: string;
  readonly numberSymbol: string | null;
  readonly signedOn: PlainDate | null;
  /** The office that issued it. */
  readonly issuer: string;
  readonly year: number;
}

const withoutAbout = (text: string): string => text.replace(/^(?:về\s+việc|về|v\/v)\s+/iu, '');

/** “Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của UBND xã Bản Đông về thực hiện …”; what is not known is left out. */
export function citeProgramme({ title, numberSymbol, signedOn, issuer }: CitedProgramme): string {
  const { kind, rest } = partTitle(title);
  if (!kind || /^số\s/iu.test(rest)) return title.trim();
  const number = numberSymbol ? ` số ${numberSymbol}` : '';
  const day = signedOn ? ` ${formatDayOfIssue(signedOn)}` : '';
  const about = rest === '' ? '' : ` về ${insideSentence(withoutAbout(rest))}`;
  return `${kind}${number}${day} của ${issuer}${about}`;
}

const balanced = (text: string): boolean => text.split('“').length === text.split('”').length;

/**
 * What a programme is about and for which year, as the reports on it say: “công tác phòng, chống tội phạm” and
 * “năm 2026”. Whose it is, named behind the year, is left out.
 */
export function matterOf({ title, year }: Pick<CitedProgramme, 'title' | 'year'>): { matter: string; year: string } {
  const rest = partTitle(title).rest.replace(/^số\s.*?\svề\s/iu, '');
  const about = withoutAbout(rest).replace(/^(?:(?:tổ chức|triển khai|tiếp tục|thực hiện)\s+)+/iu, '');
  const [, before, ownYear] = /^(.*?),?\s+(năm(?:\s+học)?\s+\d{4}(?:\s*[-–]\s*\d{4})?)(?!\d)/iu.exec(about) ?? [];
  const isWhole = before !== undefined && balanced(before);
  return {
    matter: insideSentence(isWhole ? before : about),
    year: isWhole && ownYear ? ownYear.toLocaleLowerCase('vi') : `năm ${year}`,
  };
}
