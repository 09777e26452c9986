import { describe, expect, it } from 'vitest';
import { insideSentence, partTitle } from './inside-sentence.ts';

describe('a title', () => {
  it('is parted into its kind and the rest', () => {
    expect(partTitle('Kế hoạch Thực hiện công tác A')).toEqual({ kind: 'Kế hoạch', rest: 'Thực hiện công tác A' });
    expect(partTitle('KẾ HOẠCH phòng, chống tội phạm')).toEqual({ kind: 'Kế hoạch', rest: 'phòng, chống tội phạm' });
    expect(partTitle('Quy chế phối hợp giữ gìn an ninh').kind).toBe('Quy chế phối hợp');
    expect(partTitle('Kế hoạchx A').kind).toBeUndefined();
  });

  it('goes on inside a sentence in small letters, but for names of documents and abbreviations', () => {
    expect(insideSentence('Thực hiện công tác A')).toBe('thực hiện công tác A');
    expect(insideSentence('Đề án “Trường bình yên”')).toBe('Đề án “Trường bình yên”');
    expect(insideSentence('PCTP năm 2026')).toBe('PCTP năm 2026');
    expect(insideSentence('“Trường bình yên”')).toBe('“Trường bình yên”');
  });
});
