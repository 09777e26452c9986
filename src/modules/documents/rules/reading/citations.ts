import { readBefore, readBehind } from './citation-behind.ts';
import { judgeNumberSymbol } from './citation-form.ts';
import { findLaws } from './citation-laws.ts';
import { type Lead, leadOf } from './citation-lead.ts';
import { locatorOf } from './citation-locator.ts';
import { findNumberSymbols, type NumberSymbol } from './citation-number.ts';
import { relationOf } from './citation-relation.ts';
import { kindByName, kindCodes } from './document-kinds.ts';
import type { Citation } from './reading.ts';
import { Taken } from './taken.ts';

/** Past this many of a kind the rest is not read; a plan of 200 pages cites some hundreds. */
export const mostCitations = 5_000;

/** Every document cited in a text, in order. Fractions, dates, addresses and telephone numbers are not citations. */
export function findCitations(text: string): Citation[] {
  const found: Citation[] = [];
  for (const number of findNumberSymbols(text)) {
    if (found.length === mostCitations) break;
    const lead = leadOf(text, number.start);
    const last = found.at(-1);
    const kindName = lead?.kindName ?? (last && listKind(text, last, lead?.start ?? number.start, number.number));
    if (!lead || !isDocument(number, lead, kindName !== undefined)) continue;
    const rule = kindName === undefined ? 'number-and-symbol' : 'kind-and-number';
    found.push({ ...complete(text, { ...lead, ...(kindName && { kindName }) }, number), rule });
  }
  const numbered = new Taken(text.length);
  for (const { where, raw } of found) numbered.take(where.start, where.start + raw.length);
  for (const { start, end, kindName } of findLaws(text).slice(0, mostCitations)) {
    if (numbered.has(start, end)) continue;
    found.push({ ...complete(text, { start, kindName, isNamed: true }, { end, number: null }), rule: 'law-name' });
  }
  return inOrder(text, found);
}

/** Citations in the order of the text, each with how the words around say it is meant. */
export function inOrder(text: string, citations: readonly Citation[]): Citation[] {
  const related: Citation[] = [];
  let head: Citation | undefined;
  for (const citation of citations.toSorted((a, b) => a.where.start - b.where.start)) {
    const next = relate(text, related.at(-1), head, citation);
    related.push(next);
    if (!next.nested) head = next;
  }
  return related;
}

/** In “các Nghị định số 80/2017/NĐ-CP, số 81/2020/NĐ-CP” the type word is said once. */
function listKind(text: string, last: Citation, start: number, number: string): string | undefined {
  const between = text.slice(last.where.end, start);
  const isSameFamily = firstCode(last.numberSymbol ?? '') === firstCode(number);
  return isSameFamily && /^[\s,;)]*(?:và|hoặc|cùng|&)?\s*$/u.test(between) ? last.kind?.name : undefined;
}

/** `QĐ` of 102-QĐ/TW, `QH` of 96/2019/QH14. */
const firstCode = (number: string): string => /^\d+[a-zđ]?(?:\/\d{4})?[/-](\p{L}+)/iu.exec(number)?.[1] ?? '';

/**
 * Whether a number is a document's: after a type word always; after “số” or alone when its symbol says what it is, so
 * that “số 12/A Nguyễn Trãi” and “lớp 10/A1” are none.
 */
function isDocument({ number }: NumberSymbol, { isNamed }: Lead, hasKind: boolean): boolean {
  if (hasKind) return true;
  const [first = '', ...rest] = number.replace(/^\d+[a-zđ]?(?:\/\d{4})?[/-]/iu, '').split(/[-/]/u);
  const hasYear = /^\d+[a-zđ]?\/\d{4}\//iu.test(number);
  if (hasYear && /\p{Lu}{2}/u.test(first)) return true;
  if (kindCodes.has(first) || /^(?:QH|UBTVQH)\d/u.test(first)) return rest.length > 0;
  const hasBodies = /\p{Lu}{2}/u.test(first) && rest.some((code) => /\p{Lu}{2}/u.test(code));
  return hasBodies ? isNamed || first.length >= 3 : isNamed && /^\p{Lu}{3}/u.test(first);
}

type Numbered = Pick<NumberSymbol, 'end' | 'lacksHyphen'> & { readonly number: string | null };

function complete(text: string, lead: Lead, { end, number, lacksHyphen }: Numbered): Citation {
  const after = readBehind(text, end);
  const behind =
    after.year === undefined
      ? { ...after, ...readBefore(text, lead.start), ...(after.issuer && { issuer: after.issuer }) }
      : after;
  const kind = lead.kindName === undefined ? undefined : kindByName(lead.kindName);
  const issuer = lead.issuer ?? behind.issuer;
  const form = number === null ? { regular: true } : judgeNumberSymbol(number, kind?.name);
  const judged = lacksHyphen && number !== null ? { regular: false, proposed: form.proposed ?? number } : form;
  return {
    raw: text.slice(lead.start, end),
    where: { start: lead.start, end: behind.end },
    ...(kind && { kind }),
    numberSymbol: number,
    ...(behind.date && { date: behind.date }),
    ...(behind.year && { year: behind.year }),
    ...(issuer && { issuer }),
    ...(behind.subject && { subject: behind.subject }),
    ...judged,
    relation: 'refers',
    nested: false,
  };
}

/** How the citation is meant by the words before it, and which part of its text; `head` opened the list it stands in. */
function relate(text: string, before: Citation | undefined, head: Citation | undefined, found: Citation): Citation {
  const { start } = found.where;
  const own = relationOf(clauseBefore(text, start));
  const inherited = head && carriesOn.has(head.relation) && isListGlue(text.slice(head.where.end, start));
  const locator = locatorOf(text, start, start + found.raw.length);
  return {
    ...found,
    relation: own === 'refers' && inherited ? head.relation : own,
    ...(locator && { locator }),
    nested: isNested(text, before, found),
  };
}

const carriesOn: ReadonlySet<Citation['relation']> = new Set(['basis', 'implements', 'replaces', 'amends']);

/** Between two items of one list stands at most the subject of the first: “Căn cứ A của B về C; D”. */
const isListGlue = (between: string): boolean =>
  between.length <= 600 &&
  !/\n|\.\s/u.test(between) &&
  /(?:;\s*(?:và\s+|các\s+)?|^\s*(?:,|và)\s+(?:các\s+)?)$/u.test(between);

/** The words from the start of the sentence, or of the paragraph, to `position`. */
function clauseBefore(text: string, position: number): string {
  const from = Math.max(0, position - 400);
  const lead = text.slice(from, position);
  const stop = Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('. '), lead.lastIndexOf('; '));
  return lead.slice(stop + 1);
}

/** Inside the subject of the one before: no “;”, full stop or list comma between them, but words that carry on. */
function isNested(text: string, before: Citation | undefined, found: Citation): boolean {
  if (!before) return false;
  const between = text.slice(before.where.end, found.where.start);
  if (/[;:…\n]|\.\s/u.test(between)) return false;
  return /(?:^|\s)(?:thực hiện|triển khai|sửa đổi|thay thế|theo|về|hướng dẫn|thi hành)(?:\s|$)/u.test(between);
}
