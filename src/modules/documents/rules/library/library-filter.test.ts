import { describe, expect, it } from 'vitest';
import { forceOn } from './library-filter.ts';

describe('a document', () => {
  it('is in force from its first day to its last, both included', () => {
    expect(forceOn('2026-01-01', '2026-01-01', '2026-01-01')).toBe('in-force');
    expect(forceOn('2026-01-02', '2026-01-01', '2026-01-01')).toBe('ended');
    expect(forceOn('2025-12-31', '2026-01-01', null)).toBe('not-yet');
    expect(forceOn('2030-01-01', '2026-01-01', null)).toBe('in-force');
    expect(forceOn('2030-01-01', null, null)).toBe('unknown');
  });
});
