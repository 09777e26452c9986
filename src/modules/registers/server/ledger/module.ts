import { defineModule } from '#platform/http/handlers.ts';
import { ledgerContract } from '../../ledger-contract.ts';
import type { Registers } from '../definitions.ts';
import { counterEntry } from './counter-entry.ts';
import { readStatement } from './read-statement.ts';
import { statementDocx, statementSheet } from './statement-files.ts';

/** Registers of money: counter-entries and statements. */
export const ledgerModule = (registers: Registers) =>
  defineModule('ledgers', ledgerContract, {
    counterEntry: (work, { params, body }) => counterEntry(work, registers, params, body),
    readStatement: (work, { params, query }) => readStatement(work, registers, params, query),
    statementSheet: (work, { params, query }) => statementSheet(work, registers, params, query),
    statementPaper: (work, { params, query }) => statementDocx(work, registers, params, query),
  });
