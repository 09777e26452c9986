import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Refusal, type RefusalFacts } from '#base/refusal.ts';
import type { RefusalCode } from '#base/refusal-codes.ts';
import { gate } from '#platform/gate.ts';
import type { CleanPicture } from './clean.ts';

type Reply =
  | { readonly answer: CleanPicture }
  | { readonly refusal: { readonly code: RefusalCode; readonly facts: RefusalFacts } }
  | { readonly fault: string };

const MOST_MS = 30_000;
const program = fileURLToPath(new URL('./process.ts', import.meta.url));
const pass = gate({ atOnce: 1, waiting: 20, full: 'reader-busy' });

/** Nothing of the server's settings, no writing, no programs: whoever breaks a decoder is alone with the picture. */
function run(bytes: Uint8Array): Promise<Reply> {
  const child = fork(program, [], {
    env: {},
    execArgv: [
      '--permission',
      '--allow-fs-read=*',
      '--allow-addons',
      '--max-old-space-size=100',
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=SecurityWarning',
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let words = '';
    child.stderr?.on('data', (chunk) => {
      words = `${words}${chunk}`.slice(0, 2000);
    });
    child.once('message', (reply: Reply) => resolve(reply));
    child.once('error', reject);
    const end = setTimeout(() => child.kill('SIGKILL'), MOST_MS).unref();
    child.once('close', (code, signal) => {
      clearTimeout(end);
      if (signal || code === 134) reject(new Refusal('file-too-heavy'));
      else reject(new Error(`The cleaner of pictures ended with ${code}: ${words}`));
    });
    child.send(bytes, () => undefined);
  });
}

/**
 * Has a picture from outside drawn anew (`clean.ts`) in a process of its own, one at a time; the server itself never loads
 * what decodes pictures.
 * @throws Refusal when it is broken, too large or too heavy, or too many wait.
 */
export async function askCleaner(bytes: Uint8Array): Promise<CleanPicture> {
  const reply = await pass(() => run(bytes));
  if ('answer' in reply) return reply.answer;
  if ('refusal' in reply) throw new Refusal(reply.refusal.code, reply.refusal.facts);
  throw new Error(reply.fault);
}
