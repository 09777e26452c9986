import { defineModule } from '#platform/http/handlers.ts';
import { registersContract } from '../contract.ts';
import { addEntry } from './add-entry.ts';
import { correctEntry } from './correct-entry.ts';
import type { Registers } from './definitions.ts';
import { exportRegister } from './export-register.ts';
import { listEntries } from './list-entries.ts';
import { listRegisters } from './list-registers.ts';
import { measureUnit } from './measure-unit.ts';
import { moveEntry } from './move-entry.ts';
import { readEntry } from './read-entry.ts';
import { readRegister } from './read-register.ts';
import { restoreEntry, withdrawEntry } from './withdraw-entry.ts';

/** The registers of facts, of these definitions. */
export const registersModule = (registers: Registers) =>
  defineModule('registers', registersContract, {
    listRegisters: (work, { params }) => listRegisters(work, registers, params.unitId),
    readRegister: (work, { params }) => readRegister(work, registers, params),
    listEntries: (work, { params, query }) => listEntries(work, registers, params, query),
    readEntry: (work, { params }) => readEntry(work, registers, params),
    addEntry: (work, { params, body }) => addEntry(work, registers, params, body),
    correctEntry: (work, { params, body }) => correctEntry(work, registers, params, body),
    moveEntry: (work, { params, body }) => moveEntry(work, registers, params, body),
    withdrawEntry: (work, { params, body }) => withdrawEntry(work, registers, params, body),
    restoreEntry: (work, { params, body }) => restoreEntry(work, registers, params, body),
    exportRegister: (work, { params, query }) => exportRegister(work, registers, params, query),
    measureUnit: (work, { params, query }) => measureUnit(work, registers, params.unitId, query),
  });
