import { describe, expect, it } from 'vitest';
import { numberKey } from './act-key.ts';
import { type ActsAround, statusOn } from './act-status.ts';
import { believe, type LibraryWord, type OfficeFact } from './believe.ts';
import { actId, listActs } from './known-acts.ts';

const idOf = (number: string) => actId({ key: numberKey(number), year: null, day: null });
const shipped = listActs([
  {
    number: '13/2023/NĐ-CP',
    kind: 'decree',
    signedOn: null,
    issuer: 'Chính phủ',
    subject: 'Bảo vệ dữ liệu cá nhân',
    inForceFrom: '2023-07-01',
    inForceTo: null,
    source: 'một nguồn',
    sure: 'certain',
    changes: [
      { how: 'replaced-by', by: '356/2025/NĐ-CP', from: '2026-01-01', source: 'một nguồn', sure: 'certain' },
      { how: 'amended-by', by: '77/2024/NĐ-CP', from: '2024-09-01', source: 'một nguồn', sure: 'certain' },
    ],
  },
])[0];
const fact = (more: Partial<OfficeFact>): OfficeFact => ({
  actId: '13-2023-NĐ-CP',
  state: 'in-force',
  inForceFrom: null,
  inForceTo: null,
  byId: null,
  changedFrom: null,
  source: null,
  distance: 0,
  ...more,
});
const stateOf = (facts: OfficeFact[], day: string, library?: LibraryWord) => {
  const around: ActsAround = {
    lifeOf: (id) => (id === '13-2023-NĐ-CP' ? believe(facts, shipped, library, idOf) : undefined),
    timeOf: () => undefined,
  };
  return statusOn('13-2023-NĐ-CP', day, around);
};

describe('whom to believe about an act', () => {
  it('takes what comes with the program where the office says nothing', () => {
    expect(stateOf([], '2026-02-01')).toMatchObject({ state: 'replaced', by: ['356-2025-NĐ-CP'], teller: 'shipped' });
    expect(stateOf([], '2025-02-01')).toMatchObject({ state: 'amended' });
  });

  it('lets the office say that it is in force, keeping the amendments and the day it knows', () => {
    const status = stateOf([fact({})], '2026-02-01');
    expect(status).toMatchObject({ state: 'amended', by: ['77-2024-NĐ-CP'] });
    expect(stateOf([fact({})], '2023-01-01').state).toBe('not-yet');
  });

  it('lets the office name another successor and another day', () => {
    const own = fact({ state: 'replaced', byId: '400-2026-NĐ-CP', changedFrom: '2026-05-01' });
    expect(stateOf([own], '2026-04-30').state).toBe('amended');
    expect(stateOf([own], '2026-05-01')).toMatchObject({ state: 'replaced', by: ['400-2026-NĐ-CP'], teller: 'office' });
  });

  it('believes the own office before the one above it', () => {
    const above = fact({ state: 'ended', inForceTo: '2024-01-01', distance: 1 });
    expect(stateOf([above], '2025-06-01').state).toBe('ended');
    expect(stateOf([above, fact({})], '2025-06-01').state).toBe('amended');
    expect(stateOf([fact({}), above], '2025-06-01').state).toBe('amended');
  });

  it('takes a document of the library last, and adds its amendments', () => {
    const said = (how: 'replaced-by' | 'amended-by', by: string): LibraryWord => ({
      inForceFrom: null,
      inForceTo: null,
      changes: [{ how, by, from: '2024-01-01', part: false, sure: 'reported', teller: 'library', source: null }],
    });
    const amended = stateOf([], '2025-06-01', said('amended-by', '5-KH-UBND'));
    expect(amended.by).toEqual(['5-KH-UBND', '77-2024-NĐ-CP']);
    expect(stateOf([fact({})], '2025-06-01', said('replaced-by', '5-KH-UBND')).state).toBe('amended');
  });
});
