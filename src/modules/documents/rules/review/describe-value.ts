import { formatDate } from '#base/date.ts';
import { formatNumber } from '#base/vietnamese.ts';
import type { Target } from '../reading/reading.ts';
import type { ItemKind, ItemValue } from './item-values.ts';

/** What each kind of item is called on the screen and in the history. */
export const itemNames: Readonly<Record<ItemKind, string>> = {
  'superior-body': 'Cơ quan chủ quản',
  issuer: 'Cơ quan ban hành',
  number: 'Số',
  symbol: 'Ký hiệu',
  place: 'Địa danh',
  date: 'Ngày ban hành',
  kind: 'Loại văn bản',
  subject: 'Trích yếu',
  year: 'Năm của kế hoạch',
  addressee: 'Kính gửi',
  basis: 'Căn cứ',
  citation: 'Viện dẫn',
  duty: 'Việc',
  window: 'Kỳ và hạn',
  unscheduled: 'Việc chưa có ngày',
  task: 'Việc khác có hạn',
  target: 'Chỉ tiêu',
  recipient: 'Nơi nhận',
  signatory: 'Người ký',
  contact: 'Liên hệ',
  alias: 'Tên gọi tắt',
};

/** “90%”, “2 mô hình”, in Vietnamese figures. */
const amount = (value: number | null, unit: string | null): string =>
  `${value === null ? '' : formatNumber(value)}${unit === '%' ? '%' : ` ${unit ?? ''}`}`.trim();

/** A measure in words: “trên 90%”, “không để xảy ra”. */
export function measureOf({ comparator, value, unit }: Pick<Target, 'comparator' | 'value' | 'unit'>): string {
  const size = amount(value, unit);
  const said: Readonly<Record<Target['comparator'], string>> = {
    '>': `trên ${size}`,
    '>=': `ít nhất ${size}`,
    '=': size,
    '<=': `không quá ${size}`,
    '<': `dưới ${size}`,
    reduce: `giảm ${size}`,
    raise: `tăng ${size}`,
    none: 'không để xảy ra',
    keep: 'giữ vững',
  };
  return said[comparator].trim();
}

type Due = { readonly day: string; readonly inclusive: boolean };

/** “trước ngày 12/06/2026” does not hold that day, “chậm nhất ngày …” does. */
export const dueWords = ({ day, inclusive }: Due): string =>
  `${inclusive ? 'chậm nhất ngày' : 'trước ngày'} ${formatDate(day)}`;

const dayPart = (value: number | null): string => (value === null ? '…' : String(value).padStart(2, '0'));
const join = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

type Days = { readonly firstDay: string | null; readonly lastDay: string | null; readonly due: Due };
const daysWords = ({ firstDay, lastDay, due }: Days): string =>
  join(firstDay && lastDay && `${formatDate(firstDay)} đến ${formatDate(lastDay)}`, dueWords(due));

/** An item in one line of Vietnamese, for the history, for “lần trước đã sửa thành …” and for whoever listens. */
export function describeValue(value: ItemValue): string {
  switch (value.item) {
    case 'number':
      return value.text ?? 'để trống';
    case 'superior-body':
    case 'issuer':
    case 'symbol':
    case 'place':
    case 'subject':
    case 'addressee':
      return value.text;
    case 'date':
      return [value.day, value.month, value.year].map(dayPart).join('/');
    case 'kind':
      return value.kind.name;
    case 'year':
      return value.schoolYear ? `năm học ${value.year}–${value.year + 1}` : `năm ${value.year}`;
    case 'basis':
    case 'citation':
      return join(value.kind?.name, value.numberSymbol, value.date && formatDate(value.date), value.issuer);
    case 'duty':
      return join(value.title, value.who, value.receiver, value.channel, value.window && daysWords(value.window));
    case 'window':
      return join(value.name, daysWords(value));
    case 'unscheduled':
      return join(value.phrase, value.who, value.due && dueWords(value.due));
    case 'task':
      return join(value.what, value.who, dueWords(value.due));
    case 'target':
      return join(measureOf(value), value.subject, value.scope, value.exception);
    case 'recipient':
      return join(value.name, value.purpose);
    case 'signatory':
      return join([value.capacity, value.title].filter(Boolean).join(' '), value.name);
    case 'contact':
      return value.value;
    case 'alias':
      return `${value.name}: ${value.means}`;
  }
}
