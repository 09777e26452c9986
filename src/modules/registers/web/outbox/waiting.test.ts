import { describe, expect, it } from 'vitest';
import { joined, nextToSend, sent, settled, withItem } from './waiting.ts';
import type { WaitingEntry } from './waiting-entry.ts';

const entry = (id: string, writtenAt: number, more: Partial<WaitingEntry> = {}): WaitingEntry => ({
  id,
  commandId: `command-${id}`,
  unitId: 'school',
  register: 'outreach-session',
  version: 1,
  values: { day: '2026-03-02' },
  writtenAt,
  phase: 'kept',
  ...more,
});
const phases = (entries: readonly WaitingEntry[]) => entries.map(({ id, phase }) => `${id} ${phase}`);

describe('entries that wait on a device', () => {
  const two = withItem([entry('b', 2)], entry('a', 1));

  it('are sent one by one in the order they were written', () => {
    expect(nextToSend(two)?.id).toBe('a');
    expect(nextToSend(sent(two, 'a'))?.id).toBe('b');
    const rest = settled(sent(two, 'a'), 'a', { kind: 'done' });
    expect(phases(rest)).toEqual(['b kept']);
    expect(nextToSend(settled(sent(rest, 'b'), 'b', { kind: 'done' }))).toBeUndefined();
  });

  it('all wait when the network is gone, and go again under the same command', () => {
    const waiting = settled(sent(two, 'a'), 'a', { kind: 'later' });
    expect(phases(waiting)).toEqual(['a waiting', 'b waiting']);
    expect(nextToSend(waiting)?.commandId).toBe('command-a');
  });

  it('let the others pass when one is refused, and wait for its mending', () => {
    const refused = settled(sent(two, 'a'), 'a', { kind: 'refused', sentence: 'Chưa tới ngày.', findings: [] });
    expect(phases(refused)).toEqual(['a refused', 'b kept']);
    expect(nextToSend(refused)?.id).toBe('b');
    expect(phases(settled(refused, 'b', { kind: 'signed-out' }))).toEqual(['a refused', 'b signed-out']);
    expect(phases(settled(refused, 'b', { kind: 'another' }))).toEqual(['a refused', 'b another']);
    const mended = withItem(refused, entry('a', 1, { commandId: 'another' }));
    expect(nextToSend(mended)?.commandId).toBe('another');
  });

  it('left by a closed page join, and what is on its way here is not begun twice', () => {
    const here = sent([entry('a', 1)], 'a');
    expect(phases(joined(here, [entry('a', 1), entry('c', 0)]))).toEqual(['c kept', 'a sending']);
  });
});
