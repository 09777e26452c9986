import { describe, expect, it } from 'vitest';
import { gate } from './gate.ts';

/** A work that stays until it is let go. */
function held() {
  let letGo = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { done, letGo };
}

describe('a gate', () => {
  it('lets so many in, lets some wait in order and refuses the rest', async () => {
    const pass = gate({ atOnce: 1, waiting: 2, full: 'too-many-requests' });
    const ran: string[] = [];
    const first = held();
    const enter = (name: string, work = Promise.resolve()) =>
      pass(async () => {
        ran.push(name);
        await work;
      });
    const all = [enter('a', first.done), enter('b'), enter('c')];
    await expect(enter('d')).rejects.toMatchObject({ code: 'too-many-requests' });
    expect(ran).toEqual(['a']);
    first.letGo();
    await Promise.all(all);
    expect(ran).toEqual(['a', 'b', 'c']);
    await enter('e');
    expect(ran.at(-1)).toBe('e');
  });

  it('gives the place on when a work fails', async () => {
    const pass = gate({ atOnce: 1, waiting: 1, full: 'too-many-requests' });
    const failing = pass(() => Promise.reject(new Error('broken')));
    const next = pass(async () => 'ran');
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe('ran');
  });

  it('forgets one who leaves while waiting', async () => {
    const pass = gate({ atOnce: 1, waiting: 1, full: 'too-many-requests' });
    const first = held();
    const running = pass(() => first.done);
    const leaving = new AbortController();
    let ran = false;
    const left = pass(async () => {
      ran = true;
    }, leaving.signal);
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    const after = pass(async () => 'took the free place');
    first.letGo();
    await running;
    expect(await after).toBe('took the free place');
    expect(ran).toBe(false);
  });
});
