import { defineModule, prepared } from '#platform/http/handlers.ts';
import { entrySheetContract } from '../sheet-contract.ts';
import type { Registers } from './definitions.ts';
import { checkEntrySheet, entrySheetTemplate, importEntries, readEntrySheets } from './import-entries.ts';

/** Entries from Excel. */
export const entrySheetModule = (registers: Registers) =>
  defineModule('entry-sheets', entrySheetContract, {
    entrySheetTemplate: (work, { params }) => entrySheetTemplate(work, registers, params),
    checkEntrySheet: prepared({
      ask: (work, { params }) => work.needHere('register.write', params.unitId),
      prepare: ({ params, file }) => readEntrySheets(registers, params.register, file.bytes),
      run: (work, { params }, sheets) => checkEntrySheet(work, registers, params, sheets),
    }),
    importEntries: (work, { params, body }) => importEntries(work, registers, params, body),
  });
