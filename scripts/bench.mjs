// `npm run bench [-- --json] [name …]`: measures and prints each figure beside its stated limit.
// `npm run bench:reading`: how well documents are read (bench/reading).
import { spawnSync } from 'node:child_process';
import { ready, root, runtime } from './ready.mjs';

const [first, ...rest] = process.argv.slice(2);
const isReading = first === 'reading';
ready({ build: !isReading });
const command = isReading
  ? [`${root}/bench/reading/run.ts`, ...rest]
  : [`${root}/bench/run.ts`, ...process.argv.slice(2)];
const { status } = spawnSync(runtime(), command, { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
