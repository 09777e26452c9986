import type { Span } from './reading.ts';

/** A number with its symbol as it stands in a text. */
export interface NumberSymbol extends Span {
  /** Without stray blanks, hyphens of one kind: `06/2015/TTLT-BCA-BGDĐT`. */
  readonly number: string;
  /** A blank stands where a hyphen belongs: “84 QĐ/TWĐTN”, “282/QĐ TTg”. */
  readonly lacksHyphen?: true;
}

/** domain.md §9 rule 2: the number, its year, and the first code of the symbol. */
const core =
  /(?:(?<=[Ss][ốỐ])|(?<![\p{L}\d/.,–-]))\d{1,5}(?:[a-zA-ZđĐ](?=\s?[/-]))?(?:\s?\/\s?\d{4}(?=\s?[/–-]))?(?:\s{0,2}(?:\/-|[/‐‑‒–−-])\s{0,2}(?=\p{Lu})|(?<=[Ss][ốỐ]\s{1,2}\d{1,5})\s(?=(?:QĐ|CT|NQ|KL|KH|HD|TB|BC|CV|TTr|CTr)\/\p{Lu}))/gu;
/** A code written on to what stands before it: `KH`, `CTr`, `BNN&PTNT`, `BCĐ138`. */
const code =
  /\p{Lu}[\p{L}\d]{0,24}(?:(?<=[SPB]GD)\sĐT(?!\p{Ll}))?(?:\s?&\s?\p{Lu}[\p{Lu}\d]{1,12}(?!\p{Ll})|&\p{Lu}[\p{L}\d]{0,12})*/uy;
/** Behind a blank only what is surely a code, for a sentence may go on there. */
const looseCode = /(?:CTr|TTr|QyĐ|TTg|[\p{Lu}\d&]{2,20})(?![\p{Ll}])/uy;
const tightJoin = /[/‐‑‒–−-](?=\p{Lu})|[/-](?=\d{1,4}(?![\d/.,]))|\.(?=\p{Lu}[\p{Lu}\d]*(?![\p{Ll}.]))/uy;
/** The hyphen is lost: “282/QĐ TTg”, “05/CT BCA”. */
const lostHyphen =
  /(?<=[/-](?:QĐ|CT|NQ|KL|KH|HD|TB|BC|CTr))\s(?=(?:TTg|UBND|HĐND|BCA|BGDĐT|SGDĐT|CP|TU)(?![\p{L}&]))/uy;
const looseJoin = /\s?\/\s?(?=\p{Lu})|[‐‑‒–−-]\s(?=\p{Lu})|\s[‐‑‒–−-]\s?(?=\p{Lu})/uy;
/** Codes of two bodies or more, which are often written with blanks around the hyphens. */
const joint = /(?:TTLT|QCPH|KHLT|KHPH|NQLT)/u;
/** Words that stand glued to a symbol: “36-CT/TWngày”. */
const gluedWord = /(?<=\p{Lu}\p{Lu})(?:ngày|của|về|và|do|năm|tại|ban|quy|có|được|của|theo|đã)\p{Ll}*$/u;
const mostCodes = 8;

/** Every number with a symbol, in order; whether it is one of a document is for the words around to say. */
export function findNumberSymbols(text: string): NumberSymbol[] {
  const found: NumberSymbol[] = [];
  for (const match of text.matchAll(core)) {
    const start = match.index;
    let end = start + match[0].length;
    for (let codes = 0; codes < mostCodes; codes += 1) {
      const next: number = codes === 0 ? codeAt(code, text, end) : joinedCodeAt(text, start, end, codes);
      if (next === end) break;
      end = next;
      const glued = gluedWord.exec(text.slice(Math.max(start, end - 24), end));
      if (glued) {
        end -= glued[0].length;
        break;
      }
    }
    const written = text.slice(start, end);
    const whole = written.replace(/^(\d+)\s(?=\p{Lu})|(?<=\/\p{Lu}\p{L}{1,2})\s(?=\p{Lu}{2}|TTg)/gu, '$1-');
    const number = whole.replace(/\s/gu, '').replace(/[‐‑‒–−]/gu, '-');
    if (/[/-]\p{Lu}/u.test(number)) found.push({ start, end, number, ...(whole !== written && { lacksHyphen: true }) });
  }
  return found;
}

/** The end of the code at `position`, or `position`. */
function codeAt(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  return pattern.exec(text) ? pattern.lastIndex : position;
}

function joinedCodeAt(text: string, start: number, end: number, codes: number): number {
  const tight = codeAt(tightJoin, text, end);
  if (tight > end) {
    const digits = /^\d{1,4}/u.exec(text.slice(tight, tight + 5))?.[0].length ?? 0;
    return digits > 0 ? tight + digits : codeAt(code, text, tight);
  }
  const parted = codes === 1 ? codeAt(lostHyphen, text, end) : end;
  if (parted > end) return codeAt(code, text, parted);
  const loose = codeAt(looseJoin, text, end);
  if (loose === end) return end;
  const between = text.slice(end, loose);
  // “KH - UBND” goes on; “KH-UBND - Sở …” does not, nor does a line that begins with a dash.
  const isWide = /^\s\S\s$/u.test(between) || between.includes('\n');
  if (isWide && codes > 1 && !joint.test(text.slice(start, end))) return end;
  const stop = codeAt(looseCode, text, loose);
  return stop > loose ? stop : end;
}
