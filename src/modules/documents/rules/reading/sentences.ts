import type { Paragraph } from './paragraphs.ts';

export type Sentence = Paragraph;

/** Sentences of a paragraph; abbreviations (“KT. ”, “V05. ”) are too rare in running text to matter. */
export function sentencesOf(paragraph: Paragraph): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of paragraph.text.matchAll(/[.;](?:\s+|$)/gu)) {
    push(sentences, paragraph, start, match.index + 1);
    start = match.index + match[0].length;
  }
  push(sentences, paragraph, start, paragraph.text.length);
  return sentences;
}

function push(sentences: Sentence[], paragraph: Paragraph, start: number, end: number): void {
  if (start >= end) return;
  sentences.push({
    text: paragraph.text.slice(start, end),
    start: paragraph.start + start,
    end: paragraph.start + end,
  });
}
