// Runs the command line on the Node.js that the project brings along and ends as it ends.
import { spawn } from 'node:child_process';
import { root, runtime } from './ready.mjs';
import { serverEnvironment, serverOptions } from './runtime-options.mjs';

// Read before anything slow happens: npm may be gone by the time the program starts.
const startedBy = process.ppid;

/** Starts the program and stays until it has ended; whatever ends this ends the program too, in good order. */
export function runProgram(args, environment = {}) {
  // Should this process be killed, the closed channel tells the program to stop.
  const child = spawn(runtime(), [...serverOptions, `${root}/src/app/command-line.ts`, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...serverEnvironment(root), ...environment },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
  // A signal to npm ends its shell, which passes nothing on: this process is then somebody else's child.
  if (process.env.npm_lifecycle_event) {
    const watch = setInterval(() => {
      if (process.ppid === startedBy) return;
      clearInterval(watch);
      child.kill('SIGTERM');
    }, 500);
  }
}
