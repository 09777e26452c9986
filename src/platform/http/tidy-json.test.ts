import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyJson } from './tidy-json.ts';

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
