import { readBehind } from './citation-behind.ts';
import { judgeNumberSymbol } from './citation-form.ts';
import { kindWords, plainKind } from './citation-lead.ts';
import { mostCitations } from './citations.ts';
import { kindByName } from './document-kinds.ts';
import type { Alias, Citation } from './reading.ts';
import { Taken } from './taken.ts';

/** “Nghị định 80/2017”, “Chỉ thị số 48”, “Chỉ thị 48”: a number without its symbol. */
const withoutSymbol = new RegExp(
  `(?<!\\p{L})(${kindWords})\\s*(số\\s*:?\\s*)?(\\d{1,4}(?:\\s?\\/\\s?(?:19|20)\\d{2})?)(?![\\d%/]|[.,-]\\d|\\s?[-/]\\s?\\p{L})`,
  'giu',
);
/** Kinds of which the number alone names one; “Phương án số 2” is only the second. */
const knownByNumber =
  /^(?:Nghị định|Thông tư|Thông tư liên tịch|Nghị quyết|Quyết định|Chỉ thị|Kết luận|Thông tri|Quy chế phối hợp|Đề án|Luật|Pháp lệnh)$/u;
const longestName = 80;

/**
 * Texts named by less than their number and symbol: “Quyết định số 79/2021”, “Đề án 06”, “Chỉ thị 48” where the whole
 * number stands elsewhere, and short names the document gives (“Chương trình MTQG”). The number stays as written.
 */
export function findShortMentions(text: string, full: readonly Citation[], aliases: readonly Alias[]): Citation[] {
  const found: Citation[] = [];
  const known = new Set(full.flatMap(keysOf));
  const taken = new Taken(text.length, [...full, ...aliases]);
  const add = (
    start: number,
    end: number,
    what: Pick<Citation, 'kind' | 'numberSymbol' | 'regular' | 'proposed' | 'rule'>,
  ) => {
    if (found.length === mostCitations || taken.has(start, end)) return;
    const { end: stop, ...behind } = readBehind(text, end);
    const where = { start, end: stop };
    taken.take(start, stop);
    found.push({ raw: text.slice(start, end), where, ...what, ...behind, relation: 'refers', nested: false });
  };
  for (const match of text.matchAll(withoutSymbol)) {
    const [whole, word = '', so, written = ''] = match;
    const kindName = plainKind(word);
    const kind = kindByName(kindName);
    const numberSymbol = written.replace(/\s/gu, '');
    const isKnown = known.has(`${kindName} ${numberSymbol.replace(/^0+/u, '')}`);
    const isWhole = kindName === 'Đề án';
    const isEnough = isKnown || isWhole || ((numberSymbol.includes('/') || so) && knownByNumber.test(kindName));
    if (!kind || !isEnough) continue;
    const judged = isKnown || isWhole ? { regular: true } : judgeNumberSymbol(numberSymbol, kindName);
    add(match.index, match.index + whole.trimEnd().length, {
      kind,
      numberSymbol,
      ...judged,
      rule: 'number-without-symbol',
    });
  }
  for (const { start, end, kindName } of aliasMentions(text, aliases)) {
    const kind = kindByName(kindName);
    add(start, end, { ...(kind && { kind }), numberSymbol: null, regular: true, rule: 'short-name-used' });
  }
  return found;
}

/** How a text may be called again: by its kind and number, with the year or without. */
function keysOf({ kind, numberSymbol }: Citation): string[] {
  const number = /^0*(\d+)(\/\d{4})?[-/]/u.exec(numberSymbol ?? '');
  return kind && number ? [`${kind.name} ${number[1]}`, `${kind.name} ${number[1]}${number[2] ?? ''}`] : [];
}

/** Where the short names a document gives are used. */
function aliasMentions(text: string, aliases: readonly Alias[]) {
  return aliases.flatMap(({ name }) => {
    const kindName = plainKind(new RegExp(`^(?:${kindWords})(?=\\s)`, 'iu').exec(name)?.[0] ?? '');
    const rest = name.slice(kindName.length).trim();
    if (kindName === '' || rest === '' || name.length > longestName || !/\p{Lu}/u.test(rest)) return [];
    const words = rest.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');
    const pattern = new RegExp(`(?<!\\p{L})${kindName.replace(/ /gu, '\\s+')}\\s+${words}(?![\\p{L}\\d/])`, 'gu');
    return [...text.matchAll(pattern)].map(({ 0: whole, index }) => ({
      start: index,
      end: index + whole.length,
      kindName,
    }));
  });
}
