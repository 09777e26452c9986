import { formatDate, formatMinute } from '#base/date.ts';
import { actionWord } from '#modules/history/rules/action-words.ts';
import { faultWords } from '#modules/history/rules/fault-words.ts';
import { type Fault, type HistoryVerdict, recordedAt } from '#modules/history/server/public.ts';

/** More are counted, not listed. */
const MOST_LINES = 200;

function faultLine(found: Fault): string {
  const what = faultWords[found.fault];
  if (!('id' in found)) return `  ${formatDate(found.day)}: ${what}`;
  const { thing, id } = found;
  const about = thing
    ? ` — ${actionWord(thing.action, thing.subjectKind)}, dòng ${thing.sequence} của ${thing.subjectKind} ${thing.subjectId}, đơn vị ${thing.unitId}`
    : '';
  return `  ${formatDate(found.day)}: ${what} — mã ${id}, ghi lúc ${formatMinute(recordedAt(id))}${about}`;
}

/** The outcome of a proof of the history, line by line. */
export function verdictLines({ days, rows, erased, faults, head }: HistoryVerdict): string[] {
  const number = new Intl.NumberFormat('vi-VN');
  const listed = faults.slice(0, MOST_LINES).map(faultLine);
  const more = faults.length - listed.length;
  return [
    `Đã kiểm tra ${number.format(rows)} dòng trong ${number.format(days)} ngày; ${number.format(erased)} dòng đã xóa nội dung theo quy định.`,
    ...(faults.length === 0
      ? ['Không có dòng nào bị sửa, xóa hay chèn.']
      : [`CÓ ${number.format(faults.length)} CHỖ SAI:`, ...listed]),
    ...(more > 0 ? [`  … và ${number.format(more)} chỗ nữa; xem từng khoảng ngày bằng --from, --to.`] : []),
    ...(head
      ? [
          `Niêm của ngày ${formatDate(head.day)}: ${head.digest}`,
          `Chép mã này ra giấy. Lần sau so lại: history verify --noted ${head.day}=${head.digest.slice(0, 16)}`,
        ]
      : ['Chưa có ngày nào kết thúc để niêm.']),
  ];
}
