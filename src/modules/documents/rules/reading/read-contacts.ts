import type { Contact } from './reading.ts';
import { Taken } from './taken.ts';

const email = /(?<![\w.@+-])[\w+-][\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu;
/** A number of Vietnam's plan: ten digits for a mobile, ten or eleven with an area code, parted by blanks or points. */
const phone = /(?<![\d/.,-])(?:\+84[\s.]?|\(?0)\d{1,3}\)?(?:[\s.-]?\d{1,4}){2,4}(?![\d/]|[.,]\d)/gu;
const phoneWord =
  /(?:điện thoại|đt|sđt|số máy|di động|đường dây nóng|hotline|zalo|tel|fax|liên hệ|gọi|số trực|đ\/c|đồng chí|ông|bà)[^\d\n]{0,60}$/iu;
const website =
  /(?<![\w@./])(?:https?:\/\/[^\s<>“”")]{3,200}|(?:www\.)?[a-z\d-]{2,40}(?:\.[a-z\d-]{2,40}){0,3}\.vn(?![\w@]))/giu;

const forms = { email: 'mailbox-form', phone: 'telephone-form', website: 'website-form' } as const;

/** Where one can write or call: mailboxes, telephone numbers, sites. Ten digits alone are a number only with a word for it. */
export function readContacts(text: string): Contact[] {
  const contacts: Contact[] = [];
  const taken = new Taken(text.length);
  const add = (kind: Contact['kind'], value: string, start: number, certainty: Contact['certainty']) => {
    const end = start + value.length;
    if (taken.has(start, end)) return;
    taken.take(start, end);
    contacts.push({ kind, value, where: { start, end }, certainty, rule: forms[kind] });
  };
  for (const match of text.matchAll(email)) add('email', match[0].replace(/[.-]+$/u, ''), match.index, 'sure');
  for (const match of text.matchAll(website)) add('website', match[0].replace(/[.,;:]+$/u, ''), match.index, 'sure');
  for (const match of text.matchAll(phone)) {
    const digits = match[0].replace(/\D/gu, '');
    if (digits.length < 10 || digits.length > 11) continue;
    const isNamed = phoneWord.test(text.slice(Math.max(0, match.index - 80), match.index));
    const isMobile = /^(?:0|84)[35789]\d{8}$/u.test(digits);
    if (isNamed || isMobile) add('phone', match[0], match.index, isNamed ? 'sure' : 'unsure');
  }
  return contacts.sort((a, b) => a.where.start - b.where.start);
}

const ofSomebody = /(?:thầy|cô|ông|bà|anh|chị|em|cháu|đồng chí|đ\/c)\s[^()\n]{2,50}\([^()\n]{0,30}$/iu;
const toAsk = /liên hệ|đầu mối|trao đổi|chi tiết|phụ trách|hỗ trợ|giải đáp|tổng hợp|gửi|nộp/iu;

/** Without the numbers that say who somebody is: “Thầy … (điện thoại …) can ngăn” in a report of what happened. */
export const withoutWitnesses = (contacts: readonly Contact[], text: string): Contact[] =>
  contacts.filter(({ kind, where: { start } }) => {
    // No sentence about a person is longer.
    const around = { before: text.slice(Math.max(0, start - 200), start), behind: text.slice(start, start + 200) };
    const line = (around.before.split('\n').at(-1) ?? '') + (around.behind.split('\n')[0] ?? '');
    return kind !== 'phone' || !ofSomebody.test(text.slice(Math.max(0, start - 80), start)) || toAsk.test(line);
  });
