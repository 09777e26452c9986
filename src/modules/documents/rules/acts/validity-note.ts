import { formatDate, type PlainDate } from '#base/date.ts';
import type { ActState, ActStatus } from './act-status.ts';
import type { ActId } from './known-acts.ts';

/** What an officer should know of a base: `attention` where it no longer held already when the document was made. */
export interface ValidityNote {
  readonly tone: 'attention' | 'quiet';
  readonly sentence: string;
}

const over: ReadonlySet<ActState> = new Set(['replaced', 'ended']);

/** From when, as far as anybody says. */
const since = ({ since: day, inYear }: ActStatus): string =>
  day === null ? '' : inYear ? ` (trong năm ${day.slice(0, 4)}, chưa rõ ngày)` : ` từ ngày ${formatDate(day)}`;

function whatHappened(status: ActStatus, label: (id: ActId) => string): string {
  const by = status.by.map(label).join('; ');
  const now = status.now ? `, nay là ${label(status.now)}` : '';
  switch (status.state) {
    case 'replaced':
      return `đã được thay thế bởi ${by}${since(status)}${now}`;
    case 'ended':
      return by
        ? `đã bị bãi bỏ bởi ${by}${since(status)}`
        : `đã hết hiệu lực${status.since ? ` sau ngày ${formatDate(status.since)}` : ''}`;
    case 'partly-replaced':
      return `đã được thay thế một phần bởi ${by}${since(status)}`;
    case 'amended':
      return `được sửa đổi, bổ sung bởi ${by}${since(status)}`;
    case 'followed':
      return `có ${by} về cùng việc${since(status)}, chưa rõ có thay thế hẳn hay không`;
    case 'not-yet':
      return `có hiệu lực từ ngày ${formatDate(status.since ?? '')}`;
    default:
      return 'còn hiệu lực';
  }
}

const doubt = ({ sure, teller, by }: ActStatus): string =>
  sure === 'certain'
    ? ''
    : teller === 'library' && by.length > 0
      ? ' (theo lời văn bản trong thư viện)'
      : ' (chưa đối chiếu với nguyên văn)';

/**
 * The note beside a base: how it stands today, and whether it still held on the day of the document that cites it; a plan
 * that rested properly on what was in force then is not wrong. Undefined where there is nothing to say.
 */
export function validityNote(
  then: ActStatus | undefined,
  today: ActStatus,
  label: (id: ActId) => string,
): ValidityNote | undefined {
  if (then && over.has(then.state))
    return {
      tone: 'attention',
      sentence: `Căn cứ này ${whatHappened(then, label)}, trước khi văn bản được ban hành${doubt(then)}.${chainSince(then, today, label)}`,
    };
  if (then?.state === 'not-yet')
    return {
      tone: 'attention',
      sentence: `Khi văn bản được ban hành, căn cứ này chưa có hiệu lực: ${whatHappened(then, label)}.`,
    };
  if (over.has(today.state)) {
    const held = then && then.state !== 'unknown' ? ' Khi văn bản được ban hành, căn cứ này còn hiệu lực.' : '';
    return { tone: 'quiet', sentence: `Căn cứ này nay ${whatHappened(today, label)}${doubt(today)}.${held}` };
  }
  if (today.state === 'amended' || today.state === 'partly-replaced' || today.state === 'followed')
    return {
      tone: 'quiet',
      sentence: `Căn cứ này ${today.state === 'followed' ? 'nay ' : ''}${whatHappened(today, label)}${doubt(today)}.`,
    };
  return undefined;
}

const chainSince = (then: ActStatus, today: ActStatus, label: (id: ActId) => string): string =>
  today.now !== null && today.now !== then.now && !then.by.includes(today.now) ? ` Nay là ${label(today.now)}.` : '';

/** The state of an act in words, for a mark beside it: “đã thay thế từ 01/01/2026”. */
export function stateWords(status: ActStatus): string {
  const day: PlainDate | null = status.inYear ? null : status.since;
  const from = day === null ? '' : ` từ ${formatDate(day)}`;
  switch (status.state) {
    case 'not-yet':
      return `chưa có hiệu lực${day ? `, có${from}` : ''}`;
    case 'in-force':
      return 'còn hiệu lực';
    case 'amended':
      return 'còn hiệu lực, đã sửa đổi';
    case 'partly-replaced':
      return 'đã thay thế một phần';
    case 'followed':
      return 'nay có văn bản mới cùng việc';
    case 'replaced':
      return `đã thay thế${from}`;
    case 'ended':
      return `hết hiệu lực${day ? ` sau ${formatDate(day)}` : ''}`;
    case 'unknown':
      return 'chưa có thông tin hiệu lực';
  }
}
