import { cutText } from '#base/keepable-text.ts';
import type { HeadFields } from './library/entry.ts';
import { insideSentence } from './official/inside-sentence.ts';
import { kindByCode } from './reading/document-kinds.ts';
import type { DocumentReading } from './reading/reading.ts';

const longest = 300;

const short = (text: string): string => cutText(text.replace(/\s+/gu, ' ').trim(), longest);

/** A subject that names the kind itself, such as “Báo cáo kết quả …” of a report, is not told it twice. */
function kindAndSubject(kind: string | undefined, subject: string | undefined): string {
  if (kind && subject?.toLowerCase().startsWith(kind.toLowerCase())) return subject;
  return [kind, subject && (kind ? insideSentence(subject) : subject)].filter(Boolean).join(' ');
}

/** A name for lists: the kind and subject that were read, else the name of the file, else the first line. */
export function documentTitle(reading: DocumentReading, fileName: string | undefined): string {
  const { kind, subject } = reading.header;
  const read = kindAndSubject(kind?.value.name, subject?.value);
  const named = fileName?.replace(/\.\w{1,5}$/u, '').trim();
  const line = reading.text.split('\n').find((text) => text.trim() !== '');
  return short((subject ? read : named || read || line) ?? '');
}

interface Named {
  readonly title: string;
  readonly entry: Pick<HeadFields, 'kindCode' | 'subject'>;
}

/** The name for lists after kind or subject may have changed; the one before as long as they did not. */
export const titleAfter = ({ title, entry: before }: Named, after: Named['entry']): string =>
  after.kindCode === before.kindCode && after.subject === before.subject
    ? title
    : editedTitle(after.kindCode, after.subject, title);

/** The name for lists after the head was changed by hand; `before` where no subject says more. */
export function editedTitle(kindCode: string | null, subject: string | null, before: string): string {
  return subject ? short(kindAndSubject(kindCode ? kindByCode(kindCode)?.name : undefined, subject)) : before;
}
