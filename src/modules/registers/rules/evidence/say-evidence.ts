import { formatDate, type PlainDate } from '#base/date.ts';

interface Told {
  readonly name: string;
  readonly sha256: string;
  readonly retainUntil: PlainDate | null;
}

/**
 * What history keeps of a file: enough to know it again, nothing of what it shows. Offices above read history too, so a file
 * with children has no name there.
 */
export const toldEvidence = (register: string, { name, sha256, retainUntil }: Told) => ({
  register,
  'entry:00:Tệp minh chứng': retainUntil === null ? name : 'tệp có trẻ em',
  'entry:01:Mã SHA-256 của tệp': sha256,
  ...(retainUntil === null ? {} : { 'entry:02:Giữ đến hết ngày': formatDate(retainUntil) }),
});

/** The name a file is kept under: without its ending, with that of what it became. */
export const keptName = (name: string, ending: 'jpg' | 'pdf'): string => {
  const bare = name.replace(/\.[^.]{1,5}$/u, '').trim();
  return `${bare || 'tep'}.${ending}`;
};
