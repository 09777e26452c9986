#!/usr/bin/env node
// The command line, whatever the machine's own version of Node.js is.
import { ready } from '../scripts/ready.mjs';
import { runProgram } from '../scripts/run-program.mjs';

ready({ build: false });
runProgram(process.argv.slice(2));
