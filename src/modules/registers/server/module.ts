import { defineModule, readAhead } from '#platform/http/handlers.ts';
import { registersContract } from '../contract.ts';
import { addEntry, readAround } from './add-entry.ts';
import { breakDown } from './break-down.ts';
import { correctEntry } from './correct-entry.ts';
import type { Registers } from './definitions.ts';
import { exportRegister } from './export-register.ts';
import { linkEntry } from './link-entry.ts';
import { listEntries } from './list-entries.ts';
import { listGaps } from './list-gaps.ts';
import { listRegisters } from './list-registers.ts';
import { listReminders } from './list-reminders.ts';
import { measureUnit } from './measure-unit.ts';
import { moveEntry } from './move-entry.ts';
import { readEntry } from './read-entry.ts';
import { readRates } from './read-rates.ts';
import { readRegister } from './read-register.ts';
import { restoreEntry, withdrawEntry } from './withdraw-entry.ts';

/** The registers of facts, of these definitions. */
export const registersModule = (registers: Registers) =>
  defineModule('registers', registersContract, {
    listRegisters: (work, { params }) => listRegisters(work, registers, params.unitId),
    readRegister: (work, { params }) => readRegister(work, registers, params),
    listEntries: (work, { params, query }) => listEntries(work, registers, params, query),
    readEntry: (work, { params }) => readEntry(work, registers, params),
    addEntry: readAhead(
      (tx, { params, body }) => readAround(tx, registers, params, body),
      (work, { params, body }, read) => addEntry(work, registers, params, body, read),
    ),
    listGaps: (work, { params, query }) => listGaps(work, registers, params.unitId, query.year),
    listReminders: (work, { params }) => listReminders(work, registers, params.unitId),
    correctEntry: (work, { params, body }) => correctEntry(work, registers, params, body),
    linkEntry: (work, { params, body }) => linkEntry(work, registers, params, body),
    moveEntry: (work, { params, body }) => moveEntry(work, registers, params, body),
    withdrawEntry: (work, { params, body }) => withdrawEntry(work, registers, params, body),
    restoreEntry: (work, { params, body }) => restoreEntry(work, registers, params, body),
    exportRegister: (work, { params, query }) => exportRegister(work, registers, params, query),
    breakDown: (work, { params, query }) => breakDown(work, registers, params, query),
    readRates: (work, { params, query }) => readRates(work, registers, params, query),
    measureUnit: (work, { params, query }) => measureUnit(work, registers, params.unitId, query),
  });
