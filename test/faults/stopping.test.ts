import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { lockPath, programOn } from '#platform/database/lock-folder.ts';
import { databaseUser } from '#platform/database/system-user.ts';
import { launch, runProgram } from './running-program.ts';

const launcher = [process.execPath, 'bin/truong-an.mjs', 'start'] as const;
const throughNpm = ['npm', 'run', 'cli', '--', 'start'] as const;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('stopping and starting', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'truong-an-stop-'));
    await (await runProgram(folder, { value: '' })).end('SIGTERM');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const pidFile = () => join(folder, 'database', 'postmaster.pid');
  const databasePid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);
  const ended = (child: ChildProcess) =>
    new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));

  /** The program and its database, by their process ids. */
  const running = async () => [Number(await programOn(folder)), databasePid()];

  async function expectNothingLeft(pids: readonly number[]) {
    for (const pid of pids) expect(pid).toBeGreaterThan(1);
    await expect.poll(() => pids.filter(isAlive)).toEqual([]);
    // PostgreSQL removes its pid file only when it was shut down in good order.
    expect([existsSync(pidFile()), existsSync(lockPath(folder))]).toEqual([false, false]);
  }

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s to the launcher stops program and database', async (signal) => {
    const program = await runProgram(folder, { value: '' }, launcher);
    const pids = await running();
    expect(pids[0]).not.toBe(program.process.pid);
    expect(await program.end(signal)).toBe(0);
    await expectNothingLeft(pids);
  });

  it('SIGTERM to npm stops program and database, though its shell passes nothing on', async () => {
    const program = await runProgram(folder, { value: '' }, throughNpm);
    const pids = await running();
    await program.end('SIGTERM');
    await expectNothingLeft(pids);
  });

  it('a launcher that is killed takes program and database along', async () => {
    const program = await runProgram(folder, { value: '' }, launcher);
    const pids = await running();
    await program.end('SIGKILL');
    await expectNothingLeft(pids);
  });

  it('a stop during the first start leaves nothing running, and the next start goes well', async () => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    const starting = launch(launcher, folder);
    await expect.poll(() => existsSync(pidFile())).toBe(true);
    const pids = await running();
    const end = ended(starting);
    starting.kill('SIGTERM');
    expect(await end).toBe(0);
    await expectNothingLeft(pids);
    const program = await runProgram(folder, { value: '' });
    expect((await program.send('GET', '/api/health')).status).toBe(200);
    expect(await program.end('SIGTERM')).toBe(0);
  });

  it('a stop is clean when nobody reads what the program says any more', async () => {
    const program = await runProgram(folder, { value: '' }, launcher);
    const pids = await running();
    program.process.stdout?.destroy();
    program.process.stderr?.destroy();
    await program.end('SIGTERM');
    await expectNothingLeft(pids);
  });

  it('after a power cut, process ids that others have by now neither block the start nor are touched', async () => {
    const first = await runProgram(folder, { value: '' });
    const pids = await running();
    for (const pid of pids.reverse()) process.kill(pid, 'SIGKILL');
    await expect.poll(() => pids.filter(isAlive)).toEqual([]);
    expect(first.process.signalCode).toBe('SIGKILL');

    // Somebody else's process, of the user PostgreSQL runs as, has the id that PostgreSQL had.
    const user = databaseUser();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], user ?? {});
    onTestFinished(() => void other.kill('SIGKILL'));
    const reuse = (file: string) => {
      const lines = readFileSync(file, 'utf8').split('\n');
      writeFileSync(file, [other.pid, ...lines.slice(1)].join('\n'));
    };
    reuse(pidFile());
    reuse(join(folder, 'run', '.s.PGSQL.5432.lock'));

    const program = await runProgram(folder, { value: '' });
    expect((await program.send('GET', '/api/health')).status).toBe(200);
    expect(other.exitCode ?? other.signalCode).toBeNull();
    expect(await program.end('SIGTERM')).toBe(0);
  });
});
