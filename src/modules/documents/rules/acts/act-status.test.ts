import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActChange, type ActLife, type ActsAround, endOfChain, statusOn } from './act-status.ts';

const change = (how: ActChange['how'], by: string, from: string | null, more: Partial<ActChange> = {}): ActChange => ({
  how,
  by,
  from,
  part: false,
  sure: 'certain',
  teller: 'shipped',
  source: 'nguồn',
  ...more,
});
const life = (changes: ActChange[], more: Partial<ActLife> = {}): ActLife => ({
  inForceFrom: '2015-01-01',
  inForceTo: null,
  sure: 'certain',
  teller: 'shipped',
  source: 'nguồn',
  changes,
  heldInForce: false,
  ...more,
});
const around = (lives: Record<string, ActLife>): ActsAround => ({
  lifeOf: (id) => lives[id],
  timeOf: (id) => (id === 'C' ? { inForceFrom: null, signedOn: null, year: 2025 } : undefined),
});
const chain = around({
  A: life([change('replaced-by', 'B', '2020-06-01')]),
  B: life([change('replaced-by', 'D', '2026-01-01')], { inForceFrom: '2020-06-01' }),
  D: life([], { inForceFrom: '2026-01-01' }),
});

describe('how an act stands on a day', () => {
  it.each([
    ['A', '2014-12-31', { state: 'not-yet', since: '2015-01-01' }],
    ['A', '2015-01-01', { state: 'in-force' }],
    ['A', '2020-05-31', { state: 'in-force' }],
    ['A', '2020-06-01', { state: 'replaced', by: ['B'], since: '2020-06-01', now: null }],
    ['A', '2026-01-01', { state: 'replaced', by: ['B'], now: 'D' }],
    ['B', '2026-03-01', { state: 'replaced', by: ['D'], now: null }],
    ['Z', '2026-03-01', { state: 'unknown' }],
  ])('%s on %s', (id, day, wanted) => {
    expect(statusOn(id, day, chain)).toMatchObject(wanted);
  });

  it('counts its last day as a day in force', () => {
    const acts = around({ A: life([], { inForceTo: '2025-12-31' }) });
    expect(statusOn('A', '2025-12-31', acts).state).toBe('in-force');
    expect(statusOn('A', '2026-01-01', acts)).toMatchObject({ state: 'ended', since: '2025-12-31' });
    // Whoever wrote only the last day said that it holds until then.
    const onlyEnd = around({ A: life([], { inForceFrom: null, inForceTo: '2025-12-31' }) });
    expect(['2025-12-31', '2026-01-01'].map((day) => statusOn('A', day, onlyEnd).state)).toEqual(['in-force', 'ended']);
  });

  it('places a change without a day at the end of the year of the act that makes it', () => {
    const acts = around({ A: life([change('amended-by', 'C', null)]) });
    expect(statusOn('A', '2024-12-31', acts).state).toBe('in-force');
    expect(statusOn('A', '2025-12-31', acts)).toMatchObject({ state: 'amended', inYear: true, by: ['C'] });
  });

  it('says that only a part was replaced, and that an act goes on', () => {
    const acts = around({
      A: life([change('replaced-by', 'B', '2020-01-01', { part: true })]),
      E: life([change('continued-by', 'B', '2020-01-01')], { inForceFrom: null }),
      F: life([change('followed-by', 'B', '2020-01-01')]),
    });
    expect(statusOn('A', '2021-01-01', acts).state).toBe('partly-replaced');
    expect(statusOn('E', '2021-01-01', acts).state).toBe('in-force');
    expect(statusOn('E', '2019-01-01', acts).state).toBe('unknown');
    expect(statusOn('F', '2021-01-01', acts).state).toBe('followed');
  });

  it('comes to an end whatever replaces whatever, and never goes back to what was replaced without a loop', () => {
    const ids = ['A', 'B', 'C', 'D', 'E'];
    const days = ['2018-01-01', '2020-01-01', '2022-01-01', '2024-01-01'];
    const edge = fc.record({
      of: fc.constantFrom(...ids),
      by: fc.constantFrom(...ids),
      from: fc.constantFrom(...days, null),
    });
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 12 }), fc.constantFrom(...days), (edges, day) => {
        const lives = Object.fromEntries(
          ids.map((id) => [
            id,
            life(edges.filter(({ of }) => of === id).map(({ by, from }) => change('replaced-by', by, from))),
          ]),
        );
        const acts = around(lives);
        for (const id of ids) {
          const end = endOfChain(id, day, acts);
          if (end !== null) expect(statusOn(end, day, acts).state).not.toBe('replaced');
          const status = statusOn(id, day, acts);
          const isReplaced = (lives[id]?.changes ?? []).some(
            ({ from, by }) => (from ?? (by === 'C' ? '2025-12-31' : '0')) <= day,
          );
          expect(status.state === 'replaced').toBe(isReplaced);
        }
      }),
    );
  });
});
