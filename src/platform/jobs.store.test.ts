import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { testDatabase } from '#test/database/test-database.ts';
import { startJobs, type TaskList } from './jobs.ts';

const LINK = 'https://an.so.example/invitations/mot-ma-bi-mat';
const closely = { interval: 20 };

describe('the queue', async () => {
  const { owner } = await testDatabase();
  const pool = new pg.Pool({ ...owner, max: 4 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  afterAll(() => pool.end());

  const add = (attempts: number, spent = 0) =>
    pool.query(
      `with added as (select (graphile_worker.add_job('send-mail', $1::json, max_attempts => $2)).id)
       update graphile_worker._private_jobs j set attempts = $3 from added where j.id = added.id`,
      [JSON.stringify({ text: LINK }), attempts, spent],
    );
  const waiting = async () =>
    (
      await pool.query(
        `select j.payload ->> 'text' as text, j.attempts, j.last_error is null as untried from graphile_worker._private_jobs j
           join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'send-mail'`,
      )
    ).rows;

  async function working(tasks: TaskList, act: (faults: unknown[]) => Promise<void>) {
    const faults: unknown[] = [];
    const runner = await startJobs(pool, tasks, [], (error) => faults.push(error));
    try {
      await act(faults);
    } finally {
      await runner.stop();
    }
  }

  it('keeps nothing of a job that was done', async () => {
    const sent: unknown[] = [];
    const send = async (payload: unknown) => void sent.push(payload);
    await working({ 'send-mail': send }, async () => {
      await add(8);
      await expect.poll(() => sent.length, closely).toBe(1);
      await expect.poll(waiting, closely).toEqual([]);
    });
  });

  it('tries again after a failure, and drops the job, its link too, when the last attempt failed', async () => {
    const fail = async () => {
      throw new Error('no mail server');
    };
    await working({ 'send-mail': fail }, async (faults) => {
      await add(8);
      await expect.poll(waiting, closely).toEqual([{ text: LINK, attempts: 1, untried: false }]);
      await pool.query('update graphile_worker._private_jobs set max_attempts = 2, run_at = now()');
      await expect.poll(waiting, closely).toEqual([]);
      expect(faults).toHaveLength(2);
    });
  });

  it('drops what the end of the program cut short in its last attempt', async () => {
    await add(2, 2);
    expect(await waiting()).toHaveLength(1);
    await working({ 'send-mail': async () => undefined }, async () => {
      await expect.poll(waiting, closely).toEqual([]);
    });
  });
});
