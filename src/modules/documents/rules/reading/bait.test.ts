import { describe, expect, it } from 'vitest';
import { bait } from '#test/fixtures/hostile-documents.ts';
import { readDocument } from './read-document.ts';
import { findSecrecyMark } from './secrecy-mark.ts';

/** Patterns that grow much faster than the text would need hours for this length. */
const long = 20_000;

describe('a text that baits the patterns of the reading', () => {
  it.each(bait.map((sign) => [JSON.stringify(sign), sign]))(
    'a long run of %s',
    (_, sign) => {
      const text = `Các trường báo cáo ${sign.repeat(long / sign.length)}`;
      findSecrecyMark(text);
      expect(readDocument(text).text).toMatch(/^Các trường báo cáo/u);
    },
    120_000,
  );
});
