import { expect, test } from 'vitest';
import { readDocument } from '../rules/reading/read-document.ts';
import { reviewedItems } from '../rules/review/decisions.ts';
import { linesOf, placesOf } from './reading-places.ts';

const text = `PHÒNG GDĐT SÔNG TRONG
Số: 12/KH-PGDĐT
Sông Trong, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Phòng, chống tội phạm năm 2026
I. TỔ CHỨC THỰC HIỆN
- Các trường báo cáo kết quả thực hiện về Phòng theo mốc:
+ Báo cáo sơ kết 6 tháng: trước ngày 12/6 (số liệu tính từ ngày 15/12/2025 đến ngày 12/6/2026).
+ Báo cáo năm: chậm nhất ngày 12/12 (số liệu tính từ ngày 12/12/2025 đến ngày 12/12/2026).`;

const reading = readDocument(text);
const items = reviewedItems(reading, []);
const places = placesOf(items, reading.sections, reading.findings);
const lines = linesOf(reading, places);

test('the segments of a line are the line, whatever lies over it', () => {
  for (const { paragraph, segments } of lines) {
    expect(segments.map(({ start, end }) => reading.text.slice(start, end)).join('')).toBe(paragraph.text);
  }
});

test('every place is found again in the text, word by word', () => {
  expect(places.length).toBeGreaterThan(8);
  for (const { id, where } of places) {
    const marked = lines
      .map(({ segments }) =>
        segments
          .filter((segment) => segment.places.some((place) => place.id === id))
          .map(({ start, end }) => reading.text.slice(start, end))
          .join(''),
      )
      .filter(Boolean);
    expect(marked.join('\n')).toBe(reading.text.slice(where.start, where.end).trim());
  }
});

test('where places lie over each other, the narrowest comes first', () => {
  const due = places.find(({ id }) => /^window@\d+\/due$/.test(id));
  const segment = lines.flatMap((line) => line.segments).find(({ start }) => start === due?.where.start);
  expect(segment?.places[0]?.id).toBe(due?.id);
  expect(segment?.places.some(({ id }) => id.startsWith('duty@'))).toBe(true);
});

test('what was removed has no place any more', () => {
  const [duty] = items.filter(({ value }) => value.item === 'duty');
  const decisions = [{ key: duty?.key ?? '', step: 1, verdict: 'removed', value: null, where: null }] as const;
  const left = placesOf(reviewedItems(reading, decisions), [], []);
  expect(left.some(({ id }) => /^(?:duty|window)@/.test(id))).toBe(false);
});

test('titles and headings look like such', () => {
  const looks = Object.fromEntries(lines.map(({ paragraph, look }) => [paragraph.text.slice(0, 10), look]));
  expect(looks['KẾ HOẠCH']).toBe('title');
  expect(looks['I. TỔ CHỨC']).toBe('heading');
});
