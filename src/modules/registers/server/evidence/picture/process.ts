import { Refusal } from '#base/refusal.ts';
import { cleanPicture } from './clean.ts';

/** The process that draws one picture anew and ends. What somebody sent is decoded here and nowhere else. */

/** The largest picture that is taken needs 300 MB. */
const MOST_BYTES = 700_000_000;

async function answerTo(bytes: Uint8Array) {
  try {
    return { answer: await cleanPicture(bytes) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, facts: error.facts } };
    return { fault: error instanceof Error ? error.stack : String(error) };
  }
}

process.once('message', async (bytes: Uint8Array) => {
  // The drawing has threads of its own; this one is free to watch.
  setInterval(() => process.memoryUsage.rss() > MOST_BYTES && process.kill(process.pid, 'SIGKILL'), 10).unref();
  process.send?.(await answerTo(bytes), undefined, undefined, () => process.exit(0));
});
process.once('disconnect', () => process.exit(0));
