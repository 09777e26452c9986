import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Refusal, type RefusalFacts } from '#base/refusal.ts';
import type { RefusalCode } from '#base/refusal-codes.ts';
import { gate } from '#platform/gate.ts';
import type { JobName, ReaderJobs } from './jobs.ts';

/** What one file may cost. A plan of a hundred pages takes a second and 200 MB, a sheet of 10,000 rows 300 MB. */
export interface ReaderLimits {
  readonly ms: number;
  /** Of the whole process, buffers included. */
  readonly bytes: number;
}

const usual: ReaderLimits = { ms: 30_000, bytes: 400_000_000 };

const program = fileURLToPath(new URL('./process.ts', import.meta.url));
const pass = gate({ atOnce: 2, waiting: 10, full: 'reader-busy' });

type Reply<K extends JobName> =
  | { readonly answer: ReaderJobs[K]['answer'] }
  | { readonly refusal: { readonly code: RefusalCode; readonly facts: RefusalFacts } }
  | { readonly fault: string };

function run<K extends JobName>(job: K, ask: ReaderJobs[K]['ask'], { ms, bytes }: ReaderLimits): Promise<Reply<K>> {
  // Nothing of the server's settings, no writing, no programs: whoever breaks a parser is alone with the file.
  const child = fork(program, [String(bytes), String(ms)], {
    env: {},
    execArgv: [
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
      `--max-old-space-size=${Math.floor(bytes / 2_000_000)}`,
      '--disable-warning=ExperimentalWarning',
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let words = '';
    child.stderr?.on('data', (chunk) => {
      words = `${words}${chunk}`.slice(0, 2000);
    });
    child.once('message', (reply: Reply<K>) => resolve(reply));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      // Ended from outside or by its own engine: it took too long or too much.
      if (signal || code === 134) reject(new Refusal('file-too-heavy'));
      else reject(new Error(`The reader ended with ${code}: ${words}`));
    });
    child.send({ job, ask }, () => undefined);
  });
}

/**
 * Has a file from outside read in a process of its own, within limits of time and memory, a few at a time.
 * @throws Refusal of the reading itself, `file-too-heavy` past the limits, `reader-busy` when too many wait.
 */
export async function askReader<K extends JobName>(
  job: K,
  ask: ReaderJobs[K]['ask'],
  limits: ReaderLimits = usual,
): Promise<ReaderJobs[K]['answer']> {
  const reply = await pass(() => run(job, ask, limits));
  if ('answer' in reply) return reply.answer;
  if ('refusal' in reply) throw new Refusal(reply.refusal.code, reply.refusal.facts);
  throw new Error(reply.fault);
}
