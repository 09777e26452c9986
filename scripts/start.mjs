// `npm start`: makes the clone ready and runs the program until Ctrl-C.
import { spawn } from 'node:child_process';
import { ready, root, runtime } from './ready.mjs';
import { serverEnvironment, serverOptions } from './runtime-options.mjs';

const began = Date.now();
ready({ build: true });
const child = spawn(runtime(), [...serverOptions, `${root}/src/app/command-line.ts`, 'start'], {
  stdio: 'inherit',
  env: { ...serverEnvironment(root), TRUONG_AN_BEGAN: String(began) },
});
// The terminal sends Ctrl-C to both; the program closes its database first, then this ends with its code.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
