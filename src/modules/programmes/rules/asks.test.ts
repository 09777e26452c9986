import { describe, expect, it } from 'vitest';
import { shippedDefinitions } from '#modules/registers/definitions/shipped-definitions.ts';
import { asksInWords, asksSentence, isAskable, shownAsks } from './asks.ts';

const asks = { register: 'outreach-session', count: 2, choice: 'topics:firecrackers' };
const askable = (change: Partial<typeof asks> | { choice: null }) =>
  isAskable(shippedDefinitions, { ...asks, ...change });

describe('what a duty asks of a register', () => {
  it('must be there: the register, the field and the choice', () => {
    expect(askable({})).toBe(true);
    expect(askable({ choice: null })).toBe(true);
    expect(askable({ register: 'none' })).toBe(false);
    expect(askable({ choice: 'topics:none' })).toBe(false);
    expect(askable({ choice: 'none:drugs' })).toBe(false);
    // A field without choices holds none.
    expect(askable({ choice: 'name:drugs' })).toBe(false);
  });

  it('is said in the words of the register, and by its codes once that is no more', () => {
    expect(asksInWords(shippedDefinitions, asks)).toEqual({
      entry: 'buổi tuyên truyền',
      add: 'Ghi buổi tuyên truyền',
      choiceName: 'Nội dung: Pháo nổ',
    });
    expect(asksInWords([], asks)).toEqual({
      entry: 'outreach-session',
      add: 'outreach-session',
      choiceName: 'topics:firecrackers',
    });
    expect(shownAsks(shippedDefinitions, null)).toBeNull();
  });

  it('is one sentence', () => {
    expect(asksSentence(2, { entry: 'buổi tuyên truyền', choiceName: 'Nội dung: Pháo nổ' })).toBe(
      'Mỗi đơn vị ghi ít nhất 2 buổi tuyên truyền (Nội dung: Pháo nổ)',
    );
    expect(asksSentence(1, { entry: 'cuộc kiểm tra', choiceName: null })).toBe(
      'Mỗi đơn vị ghi ít nhất 1 cuộc kiểm tra',
    );
  });
});
