import { yearOf } from '#base/date.ts';
import { foundAt } from './paragraphs.ts';
import type { DocumentReading, Found } from './reading.ts';

type Header = DocumentReading['header'];

/**
 * The year a plan is for: the last “năm 2024” of its subject outside a range (“giai đoạn 2020-2025”), a school year
 * by its first year; else, not sure, the year of its date.
 */
export function readYear(header: Header): { year?: Found<number>; schoolYear: boolean } {
  const subject = header.subject;
  if (subject) {
    const school = /năm học\s+(20\d\d)\s?[-–]\s?20\d\d/iu.exec(subject.value);
    if (school?.[1])
      return {
        year: foundAt(Number(school[1]), subject.where.start + school.index, school[0].length, 'year-in-subject'),
        schoolYear: true,
      };
    const years = [...subject.value.matchAll(/(?<!\d)năm\s+(20\d\d)(?!\s?[-–]\s?\d)(?!\d)/giu)];
    const last = years.at(-1);
    if (last)
      return {
        year: foundAt(Number(last[1]), subject.where.start + last.index, last[0].length, 'year-in-subject'),
        schoolYear: false,
      };
  }
  if (header.date)
    return {
      year: {
        value: yearOf(header.date),
        where: header.dateParts?.where ?? { start: 0, end: 0 },
        certainty: 'unsure',
        rule: 'year-of-date',
      },
      schoolYear: false,
    };
  const parts = header.dateParts;
  if (parts?.value.year)
    return {
      year: { value: parts.value.year, where: parts.where, certainty: 'unsure', rule: 'year-of-date' },
      schoolYear: false,
    };
  return { schoolYear: false };
}
