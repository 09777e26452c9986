import { Worker } from 'node:worker_threads';
import { Refusal } from '#base/refusal.ts';
import { begin, type ReaderLimits, watched } from './budget.ts';
import { type JobName, jobs } from './jobs.ts';
import { warmUp } from './warm-up.ts';

/** The process that reads one file and ends. Files from outside are parsed here and nowhere else. */

/** A thread of its own sees to the limits even while the parsing spins, and even when the server has gone. */
const watch = `
  const { parentPort, workerData: { pid, watched } } = require('node:worker_threads');
  const limits = new Float64Array(watched);
  const worked = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
  const isOver = () => process.memoryUsage.rss() > limits[0] || Date.now() > limits[1] || worked() > limits[2];
  parentPort.once('message', () => setInterval(() => isOver() && process.kill(pid, 'SIGKILL'), 10));
`;
const watcher = new Worker(watch, { eval: true, workerData: { pid: process.pid, watched } });
watcher.unref();

interface Question {
  readonly job: JobName;
  readonly ask: never;
  readonly limits: ReaderLimits;
}

async function answerTo({ job, ask }: Question) {
  try {
    return { answer: await jobs[job](ask) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, facts: error.facts } };
    return { fault: error instanceof Error ? error.stack : String(error) };
  }
}

// Whoever waits for its file has everything loaded and has read a document once; that costs the file nothing.
const isWarm = warmUp();
process.once('message', async (question: Question) => {
  await isWarm;
  begin(question.limits);
  watcher.postMessage('begin');
  process.send?.(await answerTo(question), undefined, undefined, () => process.exit(0));
});
process.once('disconnect', () => process.exit(0));
