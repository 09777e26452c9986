/** The State's or the Party's name, with which a document begins. */
const nation = /CỘNG\s+H[ÒO][ÀA]\s+XÃ|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM/u;
/** What pages of laws say of a document above its text. */
const fact =
  /^[-•\s|]*(?:Số hiệu|Số ký hiệu|Loại văn bản|Nơi ban hành|Cơ quan ban hành|Ngày ban hành|Ngày có hiệu lực|Ngày hiệu lực|Ngày hết hiệu lực|Ngày công báo|Ngày đăng|Số công báo|Người ký|Lĩnh vực|Tình trạng(?: hiệu lực)?|Trích yếu|Áp dụng)(?=\s*[:|])/iu;
const rule = /^[\s|*_.\-–—=]*$/u;
/** How deep below the top of a page its document may begin. */
const pageDepth = 120;

/**
 * Lines as they stand in a document, for a text saved from a web page: the page's own facts above the document go, and the bars
 * between the cells of its tables become tabs. Any other text stays as it is.
 */
export const withoutPageResidue = (lines: readonly string[]): string[] => withoutBars(withoutFacts(lines));

/** Only a page that tells such facts has anything above its document. */
function withoutFacts(lines: readonly string[]): readonly string[] {
  const at = lines
    .slice(0, pageDepth)
    .findIndex((line, index) => nation.test(line) || nation.test(`${line} ${lines[index + 1] ?? ''}`));
  if (at <= 0 || lines.slice(0, at).filter((line) => fact.test(line)).length < 2) return lines;
  let first = at;
  while (first > 0 && belongsAbove(lines[first - 1] ?? '')) first -= 1;
  return lines.slice(first);
}

/** The bodies beside the State's name are in capitals; rules and blanks stand among them. */
const belongsAbove = (line: string): boolean => rule.test(line) || (/\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line));

/** “ỦY BAN NHÂN DÂN | CỘNG HÒA …|”: a row; “|” alone ends a cell that was written on lines of its own. */
const withoutBars = (lines: readonly string[]): string[] =>
  lines.map((line) => {
    const text = line.trim();
    if (text === '|') return '';
    if (!text.endsWith('|') || text.startsWith('|')) return line;
    const cells = text.slice(0, -1).split('|');
    return cells
      .map((cell) => withoutRule(cell.trim()))
      .filter((cell) => cell !== '')
      .join('\t');
  });

/** What is left of the rule below a body: “BỘ CÔNG AN -”. */
const withoutRule = (cell: string): string => (/\s[-–]$/u.test(cell) ? cell.slice(0, -1).trimEnd() : cell);
