// `npm run bench [-- --json] [name …]`: measures and prints each figure beside its stated limit.
import { spawnSync } from 'node:child_process';
import { ready, root, runtime } from './ready.mjs';

ready({ build: true });
const { status } = spawnSync(runtime(), [`${root}/bench/run.ts`, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
