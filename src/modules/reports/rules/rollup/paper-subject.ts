import { lowerFirst, upperFirst } from '#base/vietnamese.ts';
import { partTitle } from '#modules/documents/rules/official/inside-sentence.ts';
import { type CitedProgramme, matterOf } from '#modules/programmes/rules/cite-programme.ts';

interface Reported {
  readonly dutyTitle: string;
  readonly windowName: string;
  readonly programme: Pick<CitedProgramme, 'title' | 'year'>;
}

/** A window that already says what it is: “Quý I”, “6 tháng đầu năm”, “Năm học 2025-2026”. */
const namesItself = /^(kỳ|đợt|quý|tháng|năm|học kỳ|giữa kỳ|cuối kỳ|\d+ tháng)/iu;

/** A duty that says no more than that something is reported from time to time. */
const saysNothing =
  /^(?:(?:báo cáo|kết quả|tình hình|triển khai|tổ chức|thực hiện|kế hoạch|định kỳ|hằng|hàng|tháng|quý|năm|tuần|sơ kết|tổng kết|về|việc|và)[\s,;]*)*$/iu;

/** A matter that is carried out; any other is a work: “công tác phòng, chống tội phạm”. */
const isCarriedOut = /^(?:công tác|phong trào|nhiệm vụ|quy chế|mô hình|“)/iu;

const workOf = (matter: string): string => {
  if (matter === '') return 'thực hiện kế hoạch';
  return isCarriedOut.test(matter) || partTitle(matter).kind ? `thực hiện ${matter}` : `công tác ${matter}`;
};

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/**
 * Trích yếu from the duty, its window and what the programme is about; the word “Báo cáo” stands above it as the kind
 * of document. `inSentence` is what is reported, after the plan has been named: “kết quả thực hiện quý III năm 2026”.
 */
export function paperSubject({ dutyTitle, windowName, programme }: Reported): { subject: string; inSentence: string } {
  const name = windowName.trim().replace(/^báo cáo\s+/iu, '');
  const { matter, year: ofProgramme } = matterOf(programme);
  const year = /\b\d{4}\b/u.test(name) ? '' : ofProgramme;
  if (!saysNothing.test(dutyTitle.trim())) {
    const what = upperFirst(dutyTitle.trim().replace(/^báo cáo\s*(về\s+)?/iu, ''));
    const isNamed = name === '' || what.toLocaleLowerCase('vi').includes(name.toLocaleLowerCase('vi'));
    const subject = isNamed ? what : join(what, namesItself.test(name) ? lowerFirst(name) : `kỳ ${name}`, year);
    return { subject, inSentence: lowerFirst(subject) };
  }
  const [, review, reviewed = ''] = /^(sơ kết|tổng kết)\s*(.*)$/iu.exec(name) ?? [];
  if (review) {
    const when = /^năm$/iu.test(reviewed) && year !== '' ? '' : lowerFirst(reviewed);
    const subject = join(upperFirst(review), when, workOf(matter), year);
    return { subject, inSentence: join(lowerFirst(review), when, year) };
  }
  const when = name === '' || namesItself.test(name) ? lowerFirst(name) : `kỳ ${name}`;
  return {
    subject: join('Kết quả', workOf(matter), when, year),
    inSentence: join('kết quả thực hiện', when, year),
  };
}
