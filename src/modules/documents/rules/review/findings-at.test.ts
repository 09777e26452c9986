import { describe, expect, it } from 'vitest';
import { readDocument } from '../reading/read-document.ts';
import { reviewedItems } from './decisions.ts';
import { findingsAt } from './findings-at.ts';

const plan = `KẾ HOẠCH
Giữ gìn an toàn trường học năm 2026

1. Các trường học
- Báo cáo kết quả thực hiện về Phòng Văn hóa - Xã hội gồm các kỳ sau:
+ Báo cáo quý I: trước ngày 14/3/2026 (số liệu từ ngày 15/12/2025 đến ngày 14/3/2026).
+ Báo cáo quý III: trước ngày 20/9/2026 (số liệu từ ngày 15/6/2026 đến ngày 14/9/2026).
`;

const reading = readDocument(plan);
const items = reviewedItems(reading, []);
const windows = items.filter(({ value }) => value.item === 'window');
const [first, third] = windows;
const duty = items.find(({ value }) => value.item === 'duty');
const daysOf = (item: typeof first) => item?.spans.find(({ part }) => part === 'days');

describe('what was found about an item', () => {
  it('stands at the item it speaks of, and not at the duty around it', () => {
    expect(windows).toHaveLength(2);
    const sentence = 'Kỳ “Báo cáo quý I” phải nộp khi chưa hết thời gian lấy số liệu.';
    const at = findingsAt(items, [{ where: daysOf(first), sentence }]);
    expect([...at]).toEqual([[first?.key, [sentence]]]);
  });

  it('stands at every window its sentence names, and one name is not found in a longer one', () => {
    const sentence = 'Một ngày nằm trong hai kỳ (Báo cáo quý I; Báo cáo quý III).';
    const at = findingsAt(items, [{ where: daysOf(first), sentence }]);
    expect([...at.keys()]).toEqual([first?.key, third?.key]);
    const only = findingsAt(items, [{ where: daysOf(third), sentence: 'Kỳ “Báo cáo quý III” phải xem lại.' }]);
    expect([...only.keys()]).toEqual([third?.key]);
  });

  it('is said once, leaves out what was removed, and keeps what stands nowhere for the list', () => {
    const sentence = 'Câu này dài hơn một kỳ.';
    const where = daysOf(first);
    expect(
      findingsAt(items, [
        { where, sentence },
        { where, sentence },
      ]).get(first?.key ?? ''),
    ).toEqual([sentence]);
    const gone = items.map((one) => (one.key === first?.key ? { ...one, isGone: true } : one));
    expect([...findingsAt(gone, [{ where, sentence }]).keys()]).toEqual([duty?.key]);
    expect(findingsAt(items, [{ sentence }]).size).toBe(0);
  });
});
