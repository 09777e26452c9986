import { describe, expect, it } from 'vitest';
import { standsOn } from './stands-on.ts';

const unit = { unitId: 'a', name: 'Phòng Giáo dục và Đào tạo Đồi Thông', kind: 'division' as const, levels: [] };

describe('whether a unit stands on the day of a reform', () => {
  it('does not when it ended on the eve or begins later, and does on its own first and last day', () => {
    const on = standsOn('2025-07-01');
    const days = (from: string, to: string | null) => on({ ...unit, from, to });
    expect(days('2000-01-01', null)).toBe(true);
    expect(days('2000-01-01', '2025-06-30')).toBe(false);
    expect(days('2000-01-01', '2025-07-01')).toBe(true);
    expect(days('2025-07-01', null)).toBe(true);
    expect(days('2025-07-02', null)).toBe(false);
    expect(on(unit)).toBe(true);
  });
});
