import { lowerFirst } from '#base/vietnamese.ts';
import { type DocumentKindText, documentKinds } from './document-kinds.ts';

const kindNames = Object.values(documentKinds)
  .map(({ name }: DocumentKindText) => name)
  .sort((a, b) => b.length - a.length);

const startsWith = (text: string, name: string): boolean =>
  text.toLocaleLowerCase('vi').startsWith(name.toLocaleLowerCase('vi')) && !/^\p{L}/u.test(text.slice(name.length));

/** A title parted into the name of its kind and the rest: “Kế hoạch” and “thực hiện …”; no kind when it names none. */
export function partTitle(title: string): { readonly kind: string | undefined; readonly rest: string } {
  const text = title.trim();
  const kind = kindNames.find((name) => startsWith(text, name));
  return kind ? { kind, rest: text.slice(kind.length).trim() } : { kind: undefined, rest: text };
}

/** A subject as it goes on inside a sentence: “thực hiện …”; the name of a document and an abbreviation keep their case. */
export function insideSentence(subject: string): string {
  const [first = ''] = subject.split(/[\s,]/u);
  const isAbbreviation = first.length > 1 && first === first.toLocaleUpperCase('vi');
  const keeps = isAbbreviation || partTitle(subject).kind !== undefined;
  return keeps ? subject : lowerFirst(subject);
}
