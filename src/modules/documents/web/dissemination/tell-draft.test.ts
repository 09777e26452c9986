import { describe, expect, it } from 'vitest';
import { judgeTellDraft, type TellDraft, tellingOf } from './tell-draft.ts';

const blank = { all: '', told: '' };
const draft = (more: Partial<TellDraft> = {}): TellDraft => ({
  counts: { staff: { all: '30', told: '30' }, pupils: blank, parents: blank },
  toldOn: '2026-03-02',
  ways: ['meeting'],
  otherWay: '',
  note: '',
  reason: '',
  ...more,
});
const judge = (one: TellDraft, pupils = false) =>
  judgeTellDraft(one, { staff: true, pupils, parents: false }, '2026-03-02', { dayWrong: 'ngày', countWrong: 'số' });

describe('what a school types', () => {
  it('is sent as numbers, and blank is nothing', () => {
    expect(tellingOf(draft())).toEqual({ staff: { all: 30, told: 30 }, pupils: null, parents: null });
    expect(judge(draft())).toEqual({ errors: {}, warnings: {} });
  });

  it('is judged while it is typed', () => {
    expect(Object.keys(judge(draft(), true).errors)).toEqual(['pupils']);
    const odd = draft({ counts: { staff: { all: '30', told: '3o' }, pupils: blank, parents: blank }, toldOn: '32/1' });
    expect(judge(odd).errors).toEqual({ staff: 'số', toldOn: 'ngày' });
    const over = draft({ counts: { staff: { all: '30', told: '31' }, pupils: blank, parents: blank } });
    expect([judge(over).errors, Object.keys(judge(over).warnings)]).toEqual([{}, ['staff']]);
  });
});
