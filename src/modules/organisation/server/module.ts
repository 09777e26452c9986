import { defineModule } from '#platform/http/handlers.ts';
import { organisationContract } from '../contract.ts';
import { addUnit } from './add-unit.ts';
import { changeFacts } from './change-facts.ts';
import { importUnits } from './import-units.ts';
import { listUnits, mySubtree } from './list-units.ts';
import { readUnit } from './read-unit.ts';
import { checkSheet, exportUnits, unitTemplate } from './unit-sheets.ts';

export const organisationModule = defineModule('organisation', organisationContract, {
  listUnits: (work, { query }) => listUnits(work, query),
  mySubtree: (work, { query }) => mySubtree(work, query),
  readUnit: (work, { params, query }) => readUnit(work, params.unitId, query.day),
  addUnit: (work, { body }) => addUnit(work, body),
  changeFacts: (work, { params, body }) => changeFacts(work, params.unitId, body),
  unitTemplate: (work) => unitTemplate(work),
  exportUnits: (work, { query }) => exportUnits(work, query.day, query.under),
  checkSheet: (work, { file }) => checkSheet(work, file.bytes),
  importUnits: (work, { body }) => importUnits(work, body),
});
