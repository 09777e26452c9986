import { describe, expect, it } from 'vitest';
import { judgeFact } from './judge-fact.ts';

const fact = {
  actId: '13-2023-NĐ-CP',
  state: 'replaced' as const,
  inForceFrom: '2023-07-01',
  inForceTo: null,
  byId: '356-2025-NĐ-CP',
  changedFrom: '2026-01-01',
};
const codes = (more: Partial<Parameters<typeof judgeFact>[0]>) =>
  judgeFact({ ...fact, ...more }).map(({ where, code }) => `${where} ${code}`);

describe('a fact about an act', () => {
  it('is sound', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ state: 'in-force', byId: null, changedFrom: null })).toEqual([]);
    expect(codes({ state: 'ended', inForceTo: '2025-12-31' })).toEqual([]);
  });

  it('says what is missing or cannot be', () => {
    expect(codes({ byId: null })).toEqual(['fact.by by-missing']);
    expect(codes({ byId: '13-2023-NĐ-CP' })).toEqual(['fact.by by-itself']);
    expect(codes({ changedFrom: '2023-06-30' })).toEqual(['fact.changedFrom before-first']);
    expect(codes({ state: 'ended' })).toEqual(['fact.inForceTo last-day-missing']);
    expect(codes({ state: 'ended', inForceTo: '2023-06-30' })).toEqual(['fact.inForceTo before-first']);
  });
});
