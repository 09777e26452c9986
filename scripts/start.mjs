// `npm start`: makes the clone ready and runs the program until Ctrl-C.
import { ready } from './ready.mjs';
import { runProgram } from './run-program.mjs';

const began = Date.now();
ready({ build: true });
runProgram(['start'], { TRUONG_AN_BEGAN: String(began) });
