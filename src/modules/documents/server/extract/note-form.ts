/**
 * The form in which every kind of file hands footnotes on (rules/reading/park-footnotes.ts): the reference where the
 * mark stood, the note on a line of its own behind the paragraph.
 */
export const noteReference = (mark: string): string => `[footnoteRef:${mark}]`;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (mark: string): string => mark.replace(/\d/gu, (digit) => superscripts[Number(digit)] ?? digit);

/** The common form as a page prints it, for words that are only shown. */
export const printNotes = (text: string): string =>
  text
    .replace(/\[footnoteRef:(\w{1,7})\]/gu, (_, mark: string) => raised(mark))
    .replace(/^\[(\w{1,7}): ([^[\]]*)\]$/gmu, (_, mark: string, words: string) => `${raised(mark)} ${words}`);

/** Brackets that close nothing would end the note early. */
export function noteBehind(mark: string, words: string): string {
  const isEven = [...words].reduce((depth, letter) => {
    if (depth < 0) return depth;
    return letter === '[' ? depth + 1 : letter === ']' ? depth - 1 : depth;
  }, 0);
  return `[${mark}: ${isEven === 0 ? words : words.replace(/[[\]]/g, '')}]`;
}
