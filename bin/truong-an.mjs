#!/usr/bin/env node
// Runs the command line on the Node.js that the project brings along, whatever the machine's own version is.
import { spawn } from 'node:child_process';
import { ready, root, runtime } from '../scripts/ready.mjs';
import { serverEnvironment, serverOptions } from '../scripts/runtime-options.mjs';

ready({ build: false });
const child = spawn(runtime(), [...serverOptions, `${root}/src/app/command-line.ts`, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: serverEnvironment(root),
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
