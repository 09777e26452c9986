import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishReading } from './publish-reading.ts';
import { publishedReading } from './published-reading.ts';
import { readDocument } from './read-document.ts';
import { documentReading } from './reading.ts';
import { readingItems } from './reading-items.ts';
import { ruleSentence } from './reading-rules.ts';

const corpus = resolve(import.meta.dirname, '../../../../../bench/reading/corpus');
/** Every document once; reading them all again for each test takes its time. */
const documents = readdirSync(corpus)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => {
    const text = readFileSync(join(corpus, file), 'utf8');
    return { file, text, reading: readDocument(text) };
  });
const at = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce((inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step], value);

describe('the items of a reading', () => {
  it('each have a key of their own that stays when the same text is read again', () => {
    for (const { file, reading } of documents) {
      const keys = readingItems(reading).map(({ key }) => key);
      expect(new Set(keys).size, file).toBe(keys.length);
    }
    for (const { text, reading } of documents.slice(0, 10))
      expect(readingItems(readDocument(text)).map(({ key }) => key)).toEqual(
        readingItems(reading).map(({ key }) => key),
      );
  });

  it('are found again under their path', () => {
    for (const { file, reading } of documents) {
      for (const { path, key } of readingItems(reading)) expect(at(reading, path), `${file} ${key}`).toBeDefined();
    }
  });

  it('each name the rule that found them', () => {
    for (const { file, reading } of documents)
      for (const { rule, key } of readingItems(reading))
        expect(rule && ruleSentence(rule), `${file} ${key}`).toMatch(/^Đọc được vì \p{Ll}.*\.$/u);
  });

  it('stay readable where a stored reading has no rules yet', () => {
    const reading = readDocument(documents[0]?.text ?? '');
    const before = JSON.parse(JSON.stringify(reading, (key, value) => (key === 'rule' ? undefined : value)));
    expect(documentReading.parse(before)).toEqual(before);
    expect(readingItems(before).map(({ key }) => key)).toEqual(readingItems(reading).map(({ key }) => key));
    expect(publishedReading.parse(publishReading(before)).sections[0]?.rule).toBeNull();
  });

  it('tell the windows of one rule apart', () => {
    const reading = readDocument(
      'KẾ HOẠCH\nNăm 2026\nI. TỔ CHỨC\nCác trường báo cáo hằng tháng chậm nhất vào ngày 11 (từ 12 tháng trước đến 11 tháng này).',
    );
    const windows = readingItems(reading).filter(({ kind }) => kind === 'window');
    expect(windows).toHaveLength(12);
    const [first] = windows;
    expect(first?.key).toMatch(/^window@\d+$/u);
    expect(windows[1]).toMatchObject({ key: `${first?.key}.2`, path: ['duties', 0, 'windows', 1] });
  });
});
