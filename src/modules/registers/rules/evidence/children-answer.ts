import { formatDate, isUsualDay, type PlainDate } from '#base/date.ts';
import type { Finding } from '../judge-entry.ts';
import { longestRetention } from './retention.ts';

/** What somebody says of a file: whether children can be recognised in it, and if so who holds the consent and until when. */
export interface ChildrenAnswer {
  /** Undefined as long as nobody answered; there is no answer by itself. */
  readonly children: boolean | undefined;
  readonly consent: string;
  readonly retainUntil: string;
}

export const MOST_CONSENT = 120;
const LEAST_CONSENT = 3;

const wrong = (where: string, code: string, sentence: string): Finding[] => [
  { where, code, severity: 'error', sentence },
];

function judgeDay(day: string, today: PlainDate): Finding[] {
  const last = longestRetention(today);
  if (!isUsualDay(day)) return wrong('retainUntil', 'missing', 'Ghi ngày giữ đến, ví dụ 31/05/2027.');
  if (day <= today) return wrong('retainUntil', 'past', 'Ngày giữ đến phải sau hôm nay.');
  return day > last ? wrong('retainUntil', 'late', `Giữ lâu nhất đến ${formatDate(last)}. Ghi ngày sớm hơn.`) : [];
}

/**
 * What is still to be said of a file. Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 24: what shows a child is used with the
 * consent of whoever stands for the child, from seven years on of the child too; silence is no consent, so nothing is answered
 * beforehand.
 */
export function judgeAnswer({ children, consent, retainUntil }: ChildrenAnswer, today: PlainDate): Finding[] {
  if (children === undefined) return wrong('children', 'missing', 'Chọn Có hoặc Không.');
  if (!children) return [];
  const held = consent.trim().length;
  return [
    ...(held < LEAST_CONSENT
      ? wrong(
          'consent',
          'missing',
          'Ghi nơi giữ phiếu đồng ý, ví dụ: phiếu của lớp 7A. Chưa có phiếu thì chưa thêm ảnh này.',
        )
      : held > MOST_CONSENT
        ? wrong('consent', 'long', `Ghi ngắn hơn, tối đa ${MOST_CONSENT} chữ.`)
        : []),
    ...judgeDay(retainUntil, today),
  ];
}
