import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishReading } from './publish-reading.ts';
import { readDocument } from './read-document.ts';

const notesOf = (text: string) => {
  const reading = readDocument(text);
  return reading.footnotes.map(({ mark, text: words, where, at }) => {
    expect(reading.text.slice(where.start, where.end)).toBe(words);
    return [mark, words, at === undefined ? undefined : reading.text.slice(0, at).match(/\S+ \S+$/u)?.[0]];
  });
};
const lineOf = (text: string, part: string) =>
  readDocument(text)
    .text.split('\n')
    .find((line) => line.includes(part));

describe('footnotes as Word leaves them on copying', () => {
  const note = 'Công văn số 77/CAT-PV05 ngày 20/01/2026 của Công an tỉnh';

  it('are put back to their marks and keep their paragraphs', () => {
    const text = `I. MỤC TIÊU\n1. Giữ vững địa bàn[footnoteRef:1]. [1:  ${note}.\nĐoạn hai [bổ sung].] \n\n2. Việc khác`;
    expect(notesOf(text)).toEqual([['1', `${note}.\nĐoạn hai [bổ sung].`, 'địa bàn']]);
    expect(lineOf(text, 'Giữ vững')).toBe('1. Giữ vững địa bàn.');
    expect(readDocument(text).citations.map(({ numberSymbol }) => numberSymbol)).toEqual(['77/CAT-PV05']);
  });

  it('do not part the sentence they stand in', () => {
    const text = `1. Theo hướng dẫn của tỉnh[footnoteRef:1], tránh[footnoteRef:2] [1: ${note}.] chồng chéo [2: 2 Xem phụ lục.]Sau đó báo cáo.`;
    expect(notesOf(text)).toEqual([
      ['1', `${note}.`, 'của tỉnh'],
      ['2', 'Xem phụ lục.', 'tỉnh, tránh'],
    ]);
    expect(lineOf(text, 'hướng dẫn')).toBe('1. Theo hướng dẫn của tỉnh, tránh chồng chéo Sau đó báo cáo.');
  });

  it('hold together over the number of a page', () => {
    const text = `1. Giữ địa bàn[footnoteRef:3]. [3: Kế hoạch của tỉnh\n 7 \nvề an ninh.]\n2. Việc khác`;
    expect(notesOf(text)).toEqual([['3', 'Kế hoạch của tỉnh\nvề an ninh.', 'địa bàn']]);
  });

  it('end with their line when their bracket is lost, and say nothing of a mark that is', () => {
    expect(notesOf('1. Việc một[footnoteRef:1]. [1: Xem [2.\n2. Việc hai')).toEqual([['1', 'Xem [2.', 'Việc một']]);
    expect(notesOf('1. Việc một[footnoteRef:1].\n2. Việc [2: hai].')).toEqual([]);
  });
});

describe('footnotes of a printed page', () => {
  it('with raised figures, between a sentence and its end on the next page', () => {
    const text =
      'II. VIỆC\n1. Tập trung vào các trường loại “Yếu”¹, rà soát theo hướng dẫn của tỉnh², tránh\n\n¹ Theo Báo cáo số 7/BC-UBND.\n\n² Hướng dẫn của Ban Chỉ đạo.\n\n2\n\nchồng chéo. Diện tích 20 m².\n2. Việc khác';
    expect(notesOf(text)).toEqual([
      ['1', 'Theo Báo cáo số 7/BC-UBND.', 'loại “Yếu”'],
      ['2', 'Hướng dẫn của Ban Chỉ đạo.', 'của tỉnh'],
    ]);
    expect(lineOf(text, 'Tập trung')).toBe(
      '1. Tập trung vào các trường loại “Yếu”, rà soát theo hướng dẫn của tỉnh, tránh chồng chéo. Diện tích 20 m².',
    );
  });

  it('with plain figures, wrapped to the width of the page', () => {
    const page = (first: string) =>
      `Các đơn vị quán triệt, triển khai thực hiện nghiêm túc chỉ thị của tỉnh về${'\n'}phòng, chống tội phạm và tệ nạn cờ bạc trong trường học hiện nay${first}\ncủa các cấp theo quy định.\n\n1 Chỉ thị số 30-CT/TU ngày 21/4/2017 của Ban Thường vụ Tỉnh ủy về\ntăng cường sự lãnh đạo.\n\n3\n\nTiếp tục thực hiện.`;
    expect(notesOf(page('1'))).toEqual([
      ['1', 'Chỉ thị số 30-CT/TU ngày 21/4/2017 của Ban Thường vụ Tỉnh ủy về tăng cường sự lãnh đạo.', 'hiện nay'],
    ]);
    expect(notesOf(page(''))).toEqual([]);
    expect(notesOf(page(' 1'))).toEqual([]);
  });

  it('are not made of rows, dates, powers and measures', () => {
    const text =
      'Diện tích 20 m² theo điểm 1.1 ngày 5/1/2026, mục 2,1 của Q1\n1 Trường A\n2 Trường B\n\n1. Việc một\n2. Việc hai\n\n3\n';
    expect(notesOf(text)).toEqual([]);
  });
});

it('are no text of a section and make no duty', () => {
  const text =
    'KẾ HOẠCH\nI. VIỆC\n1. Thực hiện¹\nĐoạn hai.\n¹ Các trường báo cáo kết quả về Sở trước ngày 15/6/2026.\nNơi nhận:\n- Lưu: VT.';
  const reading = publishReading(readDocument(text));
  expect(reading.footnotes).toHaveLength(1);
  expect(reading.duties).toEqual([]);
  const shown = reading.sections[0]?.children[0]?.paragraphs.map(({ start, end }) => reading.text.slice(start, end));
  expect(shown).toEqual(['Đoạn hai.']);
});

it('whatever the text, each note lies where it says', () => {
  const bits = fc.constantFrom(
    ...'[footnoteRef:1]|[footnoteRef:2]|[1: |[2: |]|[|\n|\n\n|\f|1 Kế|¹ Kế|từ1|từ¹|²|a |Việc |. |3\n|ho¹ch phßng|\t'.split(
      '|',
    ),
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
      const reading = readDocument(parts.join(''));
      let end = -1;
      for (const { where, text, at } of reading.footnotes) {
        expect(reading.text.slice(where.start, where.end)).toBe(text);
        expect(where.start).toBeGreaterThan(end);
        expect(at ?? 0).toBeLessThanOrEqual(where.start);
        end = where.end;
      }
      expect(reading.text).not.toMatch(/[\ufdd0-\ufdd3]/u);
    }),
    { numRuns: 400 },
  );
});
