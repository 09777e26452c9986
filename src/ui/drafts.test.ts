import { describe, expect, it } from 'vitest';
import { isForgotten } from './drafts.ts';

const now = Date.parse('2026-03-02T05:00:00Z');
const row = (form: string, days: number) => ({ key: `person/${form}`, savedAt: now - days * 86_400_000 });

describe('what is kept on a device', () => {
  it('is forgotten a month after it was typed last', () => {
    expect(isForgotten(row('entry/school/outreach-session/new', 29), now)).toBe(false);
    expect(isForgotten(row('entry/school/outreach-session/new', 31), now)).toBe(true);
    expect(isForgotten(row('report/assignment/tab', 31), now)).toBe(true);
  });

  it('is never forgotten while it waits to be sent', () => {
    for (const form of ['entry-outbox/e', 'evidence-outbox/f']) expect(isForgotten(row(form, 400), now)).toBe(false);
    expect(isForgotten(row('entry/school/an-outbox/new', 31), now)).toBe(true);
  });
});
