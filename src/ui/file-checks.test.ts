import { expect, test } from 'vitest';
import { fileSize, whyNotFile } from './file-checks.ts';

const file = (name: string, size: number) => new File([new Uint8Array(size)], name);

test('a file of another kind, an empty one and one too large are told apart before they travel', () => {
  expect(whyNotFile(file('ke-hoach.docx', 10), ['.docx', '.pdf'])).toBeUndefined();
  expect(whyNotFile(file('KE-HOACH.DOCX', 10), ['.docx'])).toBeUndefined();
  expect(whyNotFile(file('anh.png', 10), ['.docx', '.pdf'])).toContain('.docx, .pdf');
  expect(whyNotFile(file('a.pdf', 0), ['.pdf'])).toContain('Tệp trống');
  expect(whyNotFile(file('a.pdf', 20_000_001), ['.pdf'])).toContain('20 MB');
});

test('sizes are written as Vietnamese readers write them', () => {
  expect(fileSize(12)).toBe('1 kB');
  expect(fileSize(340_000)).toBe('340 kB');
  expect(fileSize(3_440_000)).toBe('3,4 MB');
});
