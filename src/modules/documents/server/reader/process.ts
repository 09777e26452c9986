import { Worker } from 'node:worker_threads';
import { Refusal } from '#base/refusal.ts';
import { type JobName, jobs } from './jobs.ts';

/** The process that reads one file and ends. Files from outside are parsed here and nowhere else. */

const [memoryLimit = '', timeLimit = ''] = process.argv.slice(2);

/** A thread of its own sees to the limits even while the parsing spins, and even when the server has gone. */
const watch = `
  const { workerData: { pid, bytes, ms } } = require('node:worker_threads');
  const end = () => process.kill(pid, 'SIGKILL');
  setTimeout(end, ms);
  setInterval(() => process.memoryUsage.rss() > bytes && end(), 20);
`;
new Worker(watch, {
  eval: true,
  workerData: { pid: process.pid, bytes: Number(memoryLimit), ms: Number(timeLimit) },
}).unref();

async function answerTo({ job, ask }: { job: JobName; ask: never }) {
  try {
    return { answer: await jobs[job](ask) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, facts: error.facts } };
    return { fault: error instanceof Error ? error.stack : String(error) };
  }
}

process.once('message', async (message: { job: JobName; ask: never }) => {
  process.send?.(await answerTo(message), undefined, undefined, () => process.exit(0));
});
