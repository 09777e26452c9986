import { insideSentence } from './official/inside-sentence.ts';
import type { DocumentReading } from './reading/reading.ts';

const longest = 300;

/** A name for lists: the kind and subject that were read, else the name of the file, else the first line. */
export function documentTitle(reading: DocumentReading, fileName: string | undefined): string {
  const { kind, subject } = reading.header;
  const words = subject && (kind ? insideSentence(subject.value) : subject.value);
  const read = [kind?.value.name, words].filter(Boolean).join(' ');
  const named = fileName?.replace(/\.\w{1,5}$/u, '').trim();
  const line = reading.text.split('\n').find((text) => text.trim() !== '');
  const title = (subject ? read : named || read || line || '').replace(/\s+/gu, ' ').trim();
  return title.length > longest ? `${title.slice(0, longest - 1)}…` : title;
}
