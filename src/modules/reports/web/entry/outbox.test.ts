import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acknowledged,
  conflicted,
  emptyOutbox,
  isEmpty,
  joined,
  type Outbox,
  putBack,
  type Stored,
  settled,
  shownAt,
  taken,
  typed,
} from './outbox.ts';

const A = 'cells/outreach.sessions';
const B = 'words/next';

describe('what is typed in a report', () => {
  it('is shown at once, waits, goes, and is stored when the server says so', () => {
    const stored: Stored = { [A]: 3 };
    const waiting = typed(stored, emptyOutbox, A, 12);
    expect(waiting.waiting[A]).toEqual({ value: 12, basedOn: 3 });
    const sent = taken(waiting, 'one');
    expect([shownAt(stored, sent, A), sent.waiting]).toEqual([12, {}]);
    const after = acknowledged(stored, sent);
    expect(after.stored[A]).toBe(12);
    expect(isEmpty(after.outbox)).toBe(true);
  });

  it('a figure made blank is shown blank, not as it was', () => {
    const blank = typed({ [A]: 3, [B]: 'Không' }, emptyOutbox, A, null);
    expect(shownAt({ [A]: 3 }, blank, A)).toBeNull();
    expect(shownAt({ [A]: 3 }, taken(blank, 'one'), A)).toBeNull();
  });

  it('a command on its way is not changed; what is typed since rests on it', () => {
    const stored: Stored = {};
    const sent = taken(typed(stored, emptyOutbox, A, 1), 'one');
    const more = typed(stored, sent, A, 2);
    expect(more.sent).toBe(sent.sent);
    expect(more.waiting[A]).toEqual({ value: 2, basedOn: 1 });
    expect(taken(more, 'two').sent?.commandId).toBe('one');
  });

  it('typed and taken back is nothing', () => {
    expect(isEmpty(typed({ [A]: 3 }, typed({ [A]: 3 }, emptyOutbox, A, 4), A, 3))).toBe(true);
  });

  it('a conflict keeps both values until the person chooses; the rest goes again', () => {
    const stored: Stored = {};
    const both = typed(stored, typed(stored, emptyOutbox, A, 15), B, 'Làm tiếp');
    const after = conflicted(stored, taken(both, 'one'), [{ place: A, theirs: 12, by: 'Mùa Thị Kía' }]);
    expect(after.outbox.waiting).toEqual({ [B]: { value: 'Làm tiếp', basedOn: '' } });
    expect(after.outbox.conflicts[A]).toEqual({ mine: 15, theirs: 12, by: 'Mùa Thị Kía' });
    expect(settled(after.stored, after.outbox, A, 'mine').waiting[A]).toEqual({ value: 15, basedOn: 12 });
    const theirs = settled(after.stored, after.outbox, A, 'theirs');
    expect(shownAt(after.stored, theirs, A)).toBe(12);
  });

  it('what a closed tab left joins what is typed here', () => {
    const left = taken(typed({}, emptyOutbox, B, 'Làm tiếp'), 'one');
    const here = typed({}, emptyOutbox, A, 4);
    expect(joined(here, left).waiting).toEqual({
      [A]: { value: 4, basedOn: null },
      [B]: { value: 'Làm tiếp', basedOn: '' },
    });
  });

  it('through any run of typing, sending, losing and refusing, the newest typing is what is shown and stored', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('type' as const), value: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }) }),
      fc.constant({ do: 'send' as const }),
      fc.constant({ do: 'stored' as const }),
      fc.constant({ do: 'refused' as const }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let stored: Stored = {};
        let server: number | null = null;
        let outbox: Outbox = emptyOutbox;
        let newest: number | null = null;
        let id = 0;
        const arrive = () => {
          const change = outbox.sent?.changes[A];
          if (!change) return;
          expect(change.basedOn).toBe(server);
          server = change.value as number | null;
          ({ stored, outbox } = acknowledged(stored, outbox));
        };
        for (const one of steps) {
          if (one.do === 'type') {
            newest = one.value;
            outbox = typed(stored, outbox, A, one.value);
          }
          if (one.do === 'send') outbox = taken(outbox, String(id++));
          if (one.do === 'stored') arrive();
          if (one.do === 'refused') outbox = putBack(outbox);
          expect(shownAt(stored, outbox, A)).toBe(newest);
        }
        arrive();
        outbox = taken(outbox, 'last');
        arrive();
        expect(server).toBe(newest);
      }),
    );
  });
});
