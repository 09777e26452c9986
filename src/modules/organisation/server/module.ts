import { readSheet } from '#modules/documents/server/public.ts';
import { defineModule, prepared } from '#platform/http/handlers.ts';
import { organisationContract } from '../contract.ts';
import { unitColumns } from '../rules/unit-sheet-columns.ts';
import { addUnit } from './add-unit.ts';
import { needSomeAdministration } from './administer.ts';
import { changeFacts } from './change-facts.ts';
import { changeRelations } from './change-relations.ts';
import { checkSheet } from './check-sheet.ts';
import { exportUnits } from './export-units.ts';
import { importUnits } from './import-units.ts';
import { listUnits } from './list-units.ts';
import { readUnit } from './read-unit.ts';
import { unitTemplate } from './unit-template.ts';
import { unitTraits } from './unit-traits.ts';

export const organisationModule = defineModule('organisation', organisationContract, {
  listUnits: (work, { query }) => listUnits(work, query),
  unitTraits: (work, { query }) => unitTraits(work, query),
  readUnit: (work, { params, query }) => readUnit(work, params.unitId, query.day),
  addUnit: (work, { body }) => addUnit(work, body),
  changeFacts: (work, { params, body }) => changeFacts(work, params.unitId, body),
  changeRelations: (work, { params, body }) => changeRelations(work, params.unitId, body),
  unitTemplate: (work) => unitTemplate(work),
  exportUnits: (work, { query }) => exportUnits(work, query.day, query.under),
  checkSheet: prepared({
    ask: async (work) => needSomeAdministration(work),
    prepare: ({ file }) => readSheet(file.bytes, unitColumns),
    run: (work, _input, sheet) => checkSheet(work, sheet),
  }),
  importUnits: (work, { body }) => importUnits(work, body),
});
