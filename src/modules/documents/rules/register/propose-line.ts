import type { PlainDate } from '#base/date.ts';
import { cutText } from '#base/keepable-text.ts';
import { insideSentence } from '../official/inside-sentence.ts';
import type { DocumentReading } from '../reading/reading.ts';
import { type Book, blankFacts, type EntryFacts } from './book.ts';

/** What is known of a document that is to be written into a register. */
export interface KnownDocument {
  readonly issuer: string | null;
  /** `15/KH-UBND`. */
  readonly numberSymbol: string | null;
  readonly signedOn: PlainDate | null;
  readonly kindName: string | null;
  readonly subject: string | null;
  readonly title: string;
}

/** A line as it would be written from what is known of a document; a proposal that a person looks at. */
export function proposeLine(book: Book, known: KnownDocument, reading: DocumentReading, today: PlainDate): EntryFacts {
  const named = known.subject
    ? [known.kindName, known.kindName ? insideSentence(known.subject) : known.subject].filter(Boolean).join(' ')
    : known.title;
  const facts = {
    ...blankFacts,
    numberSymbol: known.numberSymbol && cutText(known.numberSymbol, 60),
    signedOn: known.signedOn,
    subject: cutText(named.replace(/\s+/gu, ' ').trim(), 500),
  };
  if (book === 'received') return { ...facts, arrivedOn: today, author: known.issuer && cutText(known.issuer, 200) };
  const recipients = reading.recipients.map(({ name }) => name.replace(/[;.]\s*$/u, '')).join('; ');
  const keeper = /^\s*lưu\s*:?\s*/iu;
  const kept = reading.recipients.find(({ name }) => keeper.test(name));
  return {
    ...facts,
    signatory: reading.signatory?.name ? cutText(reading.signatory.name, 150) : null,
    recipients: recipients ? cutText(recipients, 500) : null,
    copyKeeper: kept ? cutText(kept.name.replace(keeper, '').replace(/[;.]\s*$/u, ''), 200) : null,
  };
}
