// `npm run generate`: writes the committed files that are made from the sources.
import { spawnSync } from 'node:child_process';
import { ready, root, runtime } from './ready.mjs';

ready({ build: false });
const { status } = spawnSync(runtime(), [`${root}/scripts/generate.ts`, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
