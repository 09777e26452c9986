import { defineModule } from '#platform/http/handlers.ts';
import { papersContract } from '../../papers-contract.ts';
import type { Registers } from '../definitions.ts';
import { entryPaper } from './entry-paper.ts';
import { registerPaper } from './register-paper.ts';

/** Papers drawn from registers. */
export const registerPapersModule = (registers: Registers) =>
  defineModule('register-papers', papersContract, {
    entryPaper: (work, { params }) => entryPaper(work, registers, params),
    registerPaper: (work, { params, query }) => registerPaper(work, registers, params, query),
  });
