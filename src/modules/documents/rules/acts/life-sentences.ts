import { formatDate, type PlainDate } from '#base/date.ts';
import { upperFirst } from '#base/vietnamese.ts';
import type { ActBook } from './act-book.ts';
import type { ActChange } from './act-status.ts';
import type { ActId } from './known-acts.ts';
import { stateWords } from './validity-note.ts';

const verbs: Readonly<Record<ActChange['how'], string>> = {
  'replaced-by': 'được thay thế bởi',
  'repealed-by': 'bị bãi bỏ bởi',
  'amended-by': 'được sửa đổi, bổ sung bởi',
  'followed-by': 'nay có văn bản mới về cùng việc:',
  'continued-by': 'được tiếp tục thực hiện theo',
};

const doubts: Readonly<Record<ActChange['sure'], string>> = {
  certain: '',
  reported: ', chưa đối chiếu với nguyên văn',
  unknown: ', các nguồn nói khác nhau hoặc chưa rõ',
};

const sourceOf = ({ teller, source, sure }: Pick<ActChange, 'teller' | 'source' | 'sure'>): string =>
  teller === 'library'
    ? ` (theo “${source ?? ''}” trong thư viện)`
    : source
      ? ` (nguồn: ${source}${source.includes('chưa đối chiếu') ? '' : doubts[sure]})`
      : '';

/** What is known of an act, one sentence a fact: how it stands on the day, since when, what changed it and who says so. */
export function lifeSentences(book: ActBook, id: ActId, day: PlainDate): string[] {
  const life = book.lifeOf(id);
  const status = book.statusOn(id, day);
  const now = status.now ? `; nay là ${book.label(status.now)}` : '';
  const first = `${upperFirst(stateWords(status))}${now}.`;
  if (!life) return [first];
  return [
    first,
    ...(life.inForceFrom && status.state !== 'not-yet' ? [`Có hiệu lực từ ngày ${formatDate(life.inForceFrom)}.`] : []),
    ...(life.inForceTo && status.state !== 'ended' ? [`Hiệu lực đến hết ngày ${formatDate(life.inForceTo)}.`] : []),
    ...life.changes.map((change) => {
      const from = change.from ? ` từ ngày ${formatDate(change.from)}` : '';
      const part = change.part ? ' (một phần)' : '';
      return `${upperFirst(verbs[change.how])} ${book.label(change.by)}${part}${from}${sourceOf(change)}.`;
    }),
  ];
}
