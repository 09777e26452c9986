import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** The program as its own process, as `npm start` runs it, reached over loopback. */
export interface RunningProgram {
  readonly base: string;
  readonly process: ChildProcess;
  /** The one-time set-up token it printed, when there was one. */
  readonly setupToken: string | undefined;
  /** Everything it said so far, log and standard output together. */
  said(): string;
  /** Sends a request as a browser would; the session cookie is kept. */
  send(method: string, path: string, body?: object): Promise<{ status: number; body: Record<string, unknown> }>;
  end(signal: NodeJS.Signals): Promise<number | null>;
}

const directly = [process.execPath, join(root, 'src/app/command-line.ts'), 'start'] as const;

/** Runs a command that starts the program on a data folder, without waiting for it to be ready. */
export function launch([command, ...args]: readonly [string, ...string[]], dataFolder: string): ChildProcess {
  return spawn(command, args, {
    cwd: root,
    env: { ...process.env, PORT: '0', TRUONG_AN_DATA: dataFolder, DATABASE_URL: '', TRUONG_AN_INSTALL: 'no' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export async function runProgram(
  dataFolder: string,
  cookie: { value: string },
  command: readonly [string, ...string[]] = directly,
): Promise<RunningProgram> {
  const child = launch(command, dataFolder);
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const base = await new Promise<string>((resolveBase, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (address && said.includes('Ctrl-C')) resolveBase(address);
    });
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}:\n${said}`)));
  });
  return {
    base,
    process: child,
    setupToken: /setup\?token=([\w-]+)/.exec(said)?.[1],
    said: () => said,
    send: async (method, path, body) => {
      const response = await fetch(base + path, {
        method,
        headers: {
          'x-requested-with': 'truong-an',
          ...(cookie.value ? { cookie: cookie.value } : {}),
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify({ commandId: randomUUID(), ...body }) } : {}),
      });
      const set = response.headers.get('set-cookie');
      if (set) cookie.value = set.split(';')[0] ?? '';
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    end: (signal) =>
      new Promise((resolveEnd) => {
        child.once('exit', (code) => resolveEnd(code));
        child.kill(signal);
      }),
  };
}
