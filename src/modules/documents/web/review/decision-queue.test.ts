import { describe, expect, it } from 'vitest';
import { ApiOffline, ApiRefusal } from '#ui/api-errors.ts';
import { DecisionQueue, type KeptAct } from './decision-queue.ts';

type Sent = KeptAct & { readonly seen: number };

/** A server that numbers decisions, answers a repeated command as before, and refuses what was decided meanwhile. */
function world() {
  const steps = new Map<string | null, number>();
  const answers = new Map<string, { body: string; reply: { key: string; step: number } }>();
  const known = new Map<string | null, number>();
  let step = 0;
  const state = {
    sent: [] as Sent[],
    kept: [] as readonly KeptAct[],
    failure: undefined as Error | undefined,
    /** The work is done, the answer is lost. */
    losesAnswer: false,
    asked: 0,
    known,
    /** Somebody else decides. */
    decide: (key: string) => {
      step += 1;
      steps.set(key, step);
    },
    answer(act: Sent) {
      const body = JSON.stringify(act);
      const earlier = answers.get(act.commandId);
      if (earlier) {
        if (earlier.body !== body) throw new ApiRefusal(409, { code: 'command-reused' });
        return earlier.reply;
      }
      if ((steps.get(act.key) ?? 0) !== act.seen) throw new ApiRefusal(409, { code: 'stale' });
      step += 1;
      steps.set(act.key, step);
      const reply = { key: act.key ?? `added@${step}`, step };
      answers.set(act.commandId, { body, reply });
      return reply;
    },
  };
  const open = () => {
    const queue = new DecisionQueue<{ key: string; step: number }>({
      send: async (act) => {
        state.sent.push(act);
        if (state.failure && !state.losesAnswer) throw state.failure;
        const reply = state.answer(act);
        if (state.failure) throw state.failure;
        return reply;
      },
      take: ({ key, step: at }) => known.set(key, at),
      askAgain: async () => {
        state.asked += 1;
        for (const [key, at] of steps) known.set(key, at);
      },
      version: () => 1,
      stepOf: (key) => known.get(key) ?? 0,
      keep: (acts) => {
        state.kept = structuredClone(acts);
      },
      changed: () => undefined,
    });
    return queue;
  };
  return { ...state, state, open, steps };
}

const settled = async (queue: DecisionQueue<{ key: string; step: number }>) => {
  await queue.drain();
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
};

describe('decisions on their way', () => {
  it('wait on the device while there is no network, and are sent to the letter by the page that is opened next', async () => {
    const { state, open, steps } = world();
    state.failure = new ApiOffline();
    state.losesAnswer = true;
    const closed = open();
    closed.add({ key: 'duty@1', verdict: 'accepted' });
    closed.add({ key: 'duty@1', verdict: 'undo' });
    closed.add({ key: 'duty@2', verdict: 'removed' });
    await settled(closed);
    expect([closed.waiting, closed.error]).toEqual([3, state.failure]);
    expect([...closed.overlay].map(([key, decision]) => [key, decision?.verdict ?? null])).toEqual([
      ['duty@1', null],
      ['duty@2', 'removed'],
    ]);
    expect(state.kept.map(({ key, verdict, seen }) => [key, verdict, seen])).toEqual([
      ['duty@1', 'accepted', 0],
      ['duty@1', 'undo', null],
      ['duty@2', 'removed', 0],
    ]);

    // The page opened next knows already what was done though its answer was lost.
    for (const [key, at] of steps) state.known.set(key, at);
    state.failure = undefined;
    const next = open();
    next.restore(state.kept);
    await settled(next);
    expect([next.waiting, next.error, state.kept]).toEqual([0, undefined, []]);
    expect(state.sent.at(-2)).toMatchObject({ key: 'duty@1', verdict: 'undo', seen: 1 });
    expect([...steps]).toEqual([
      ['duty@1', 2],
      ['duty@2', 3],
    ]);
  });

  it('do not go over what somebody else decided meanwhile, and hinder no other item', async () => {
    const { state, open, steps } = world();
    state.failure = new ApiOffline();
    const closed = open();
    closed.add({ key: 'duty@1', verdict: 'accepted' });
    closed.add({ key: 'duty@1', verdict: 'undo' });
    closed.add({ key: 'duty@2', verdict: 'accepted' });
    await settled(closed);
    state.decide('duty@1');
    state.known.set('duty@1', 1);
    state.failure = undefined;
    const next = open();
    next.restore(state.kept);
    await settled(next);
    expect((next.error as ApiRefusal).code).toBe('stale');
    expect([steps.get('duty@1'), steps.get('duty@2'), state.asked]).toEqual([1, 2, 1]);
    expect([next.waiting, state.kept]).toEqual([0, []]);
  });

  it('a form behind one that waits is told at once and keeps its own words', async () => {
    const { state, open } = world();
    state.failure = new ApiOffline();
    const queue = open();
    queue.add({ key: 'duty@1', verdict: 'accepted' });
    const told = new Promise((done, failed) => queue.add({ key: 'duty@2', verdict: 'removed' }, { done, failed }));
    await expect(told).rejects.toBe(state.failure);
    expect(state.kept.map(({ key }) => key)).toEqual(['duty@1']);
  });

  it('a form behind a refused one is told too, and what a confirmed reading refuses is not tried one by one', async () => {
    const { state, open } = world();
    state.failure = new ApiRefusal(409, { code: 'reading-confirmed' });
    const queue = open();
    queue.add({ key: 'duty@1', verdict: 'accepted' });
    const told = new Promise((done, failed) => queue.add({ key: 'duty@2', verdict: 'removed' }, { done, failed }));
    await expect(told).rejects.toBe(state.failure);
    await settled(queue);
    expect([queue.waiting, state.sent.length, state.asked]).toEqual([0, 1, 1]);
  });

  it('wait for whoever must sign in again', async () => {
    const { state, open } = world();
    state.failure = new ApiRefusal(401, { code: 'not-signed-in' });
    const queue = open();
    queue.add({ key: 'duty@1', verdict: 'accepted' });
    await settled(queue);
    expect(state.kept).toHaveLength(1);
    state.failure = undefined;
    await settled(queue);
    expect([queue.waiting, queue.error]).toEqual([0, undefined]);
  });
});
