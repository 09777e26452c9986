// `npm start`: makes the clone ready and runs the program until Ctrl-C.
import { spawn } from 'node:child_process';
import { ready, root, runtime } from './ready.mjs';

const began = Date.now();
ready({ build: true });
// A small nursery of young objects: the program's memory stays under 250 MB also while it is busy.
const child = spawn(runtime(), ['--max-semi-space-size=4', `${root}/src/app/command-line.ts`, 'start'], {
  stdio: 'inherit',
  env: { ...process.env, TRUONG_AN_BEGAN: String(began) },
});
// The terminal sends Ctrl-C to both; the program closes its database first, then this ends with its code.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
