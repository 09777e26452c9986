import { describe, expect, it } from 'vitest';
import { remarksBeside } from './remarks-beside.ts';

const remark = { where: 'outreach.sessions', text: 'Sổ ghi 4 buổi' };
const sent = (version: number, decision: 'returned' | 'accepted' | null, reasons = [remark]) => ({
  version,
  decision,
  decidedBy: decision && 'Đinh Thị Én',
  reasons: decision === 'returned' ? reasons : [],
});
const beside = { by: 'Đinh Thị Én', at: { 'outreach.sessions': 'Sổ ghi 4 buổi' } };
const nothing = { by: null, at: {} };

describe('remarks stand beside their cells', () => {
  it('for the school that mends, and for both when it was sent again', () => {
    expect(remarksBeside([sent(1, 'returned')], null)).toEqual(beside);
    expect(remarksBeside([sent(2, null), sent(1, 'returned')], 2)).toEqual(beside);
    expect(remarksBeside([sent(1, 'returned')], 1)).toEqual(beside);
  });

  it('but not what an acceptance has settled since, nor of submissions before the last', () => {
    expect(remarksBeside([sent(2, 'accepted'), sent(1, 'returned')], null)).toEqual(nothing);
    expect(remarksBeside([sent(3, null), sent(2, 'accepted'), sent(1, 'returned')], 3)).toEqual(nothing);
    expect(remarksBeside([sent(1, null)], 1)).toEqual(nothing);
    expect(remarksBeside([sent(1, 'returned')], 9)).toEqual(nothing);
  });

  it('what was said of the whole has no cell', () => {
    const whole = [{ where: '', text: 'Xem lại tất cả' }];
    expect(remarksBeside([sent(1, 'returned', whole)], null).at).toEqual({});
  });
});
