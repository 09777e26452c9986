import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Refusal, type RefusalFacts } from '#base/refusal.ts';
import type { RefusalCode } from '#base/refusal-codes.ts';
import { gate } from '#platform/gate.ts';
import type { ReaderLimits } from './budget.ts';
import type { JobName, ReaderJobs } from './jobs.ts';

/**
 * What hostile files end at: two seconds. Honest ones earn more by what they give (`budget.ts`); the time on the clock
 * is for a machine with much else to do. A sheet of 10,000 rows takes 300 MB.
 */
const usual: ReaderLimits = { work: 1000, ms: 30_000, bytes: 400_000_000 };
/** A reader that waits for a file ends when none has come for so long. */
const PATIENCE_MS = 5 * 60_000;

const program = fileURLToPath(new URL('./process.ts', import.meta.url));
const pass = gate({ atOnce: 2, waiting: 10, full: 'reader-busy' });

type Reply<K extends JobName> =
  | { readonly answer: ReaderJobs[K]['answer'] }
  | { readonly refusal: { readonly code: RefusalCode; readonly facts: RefusalFacts } }
  | { readonly fault: string };

/** Nothing of the server's settings, no writing, no programs: whoever breaks a parser is alone with the file. */
function startReader(): ChildProcess {
  return fork(program, [], {
    env: {},
    execArgv: [
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
      `--max-old-space-size=${usual.bytes / 2_000_000}`,
      '--disable-warning=ExperimentalWarning',
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** The reader that waits, warmed up, for the next file. It has seen no file yet and will see one. */
let spare: { readonly reader: ChildProcess; readonly patience: NodeJS.Timeout } | undefined;

/**
 * Has a reader ready for the next file, so that it is read in a tenth of a second. Call it where a file is soon to come;
 * the server ends with or without it.
 */
export function readyReader(): void {
  if (spare) {
    spare.patience.refresh();
    return;
  }
  const reader = startReader();
  reader.unref();
  reader.channel?.unref();
  reader.stderr?.resume();
  (reader.stderr as { unref?: () => void } | null)?.unref?.();
  const patience = setTimeout(() => reader.kill('SIGKILL'), PATIENCE_MS).unref();
  const mine = { reader, patience };
  spare = mine;
  reader.once('exit', () => {
    clearTimeout(patience);
    if (spare === mine) spare = undefined;
  });
  reader.once('error', () => undefined);
}

function takeReader(): ChildProcess {
  if (!spare) return startReader();
  const { reader, patience } = spare;
  clearTimeout(patience);
  spare = undefined;
  reader.ref();
  reader.channel?.ref();
  return reader;
}

function run<K extends JobName>(job: K, ask: ReaderJobs[K]['ask'], limits: ReaderLimits): Promise<Reply<K>> {
  const child = takeReader();
  return new Promise((resolve, reject) => {
    let words = '';
    child.stderr?.on('data', (chunk) => {
      words = `${words}${chunk}`.slice(0, 2000);
    });
    child.once('message', (reply: Reply<K>) => resolve(reply));
    child.once('error', reject);
    // The reader ends itself at its limits; this is for one that cannot any more.
    const end = setTimeout(() => child.kill('SIGKILL'), limits.ms + 5000).unref();
    child.once('close', (code, signal) => {
      clearTimeout(end);
      // Ended from outside or by its own engine: it took too long or too much.
      if (signal || code === 134) reject(new Refusal('file-too-heavy'));
      else reject(new Error(`The reader ended with ${code}: ${words}`));
    });
    child.send({ job, ask, limits }, () => undefined);
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
  const reply = await pass(() => run(job, ask, limits)).finally(readyReader);
  if ('answer' in reply) return reply.answer;
  if ('refusal' in reply) throw new Refusal(reply.refusal.code, reply.refusal.facts);
  throw new Error(reply.fault);
}
