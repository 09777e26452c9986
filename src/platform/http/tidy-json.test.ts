import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#base/refusal.ts';
import { MOST_FIELDS, tidyForm, tidyJson } from './tidy-json.ts';

describe('a body', () => {
  it('loses NUL and lone halves of a pair, and nothing else', () => {
    expect(JSON.parse(tidyJson('{"a":"x\\u0000y","b":["\\ud83d"],"c":"\\ud83d\\ude00"}'))).toEqual({
      a: 'xy',
      b: ['\ufffd'],
      c: '😀',
    });
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const text = JSON.stringify(value);
        if (text.includes('\\u0000')) return;
        expect(JSON.parse(tidyJson(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('that is no JSON is left to the parser to refuse', () => {
    expect(tidyJson('{"a":\\u0000')).toBe('{"a":\\u0000');
  });
});

describe('a plain form', () => {
  const fields = (count: number) => Array.from({ length: count }, (_, at) => `a=${at}`).join('&');

  it('keeps every value under its name, in the order sent', () => {
    expect(tidyForm('a=1&b=2&b=x%00y&c')).toEqual({ a: ['1'], b: ['2', 'xy'], c: [''] });
    expect(tidyForm('')).toEqual({});
    expect(tidyForm(fields(MOST_FIELDS)).a?.at(-1)).toBe(String(MOST_FIELDS - 1));
  });

  it('of too many fields is refused, whatever stands between them', () => {
    expect(() => tidyForm(fields(MOST_FIELDS + 1))).toThrow(new Refusal('form-too-long'));
    expect(() => tidyForm('a&'.repeat(32_768))).toThrow(new Refusal('form-too-long'));
  });
});
