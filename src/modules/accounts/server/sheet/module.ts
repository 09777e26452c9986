import { readSheet } from '#modules/documents/server/public.ts';
import { defineModule, prepared } from '#platform/http/handlers.ts';
import { peopleSheetContract } from '../../people-sheet-contract.ts';
import { peopleColumns } from '../../rules/sheet/people-columns.ts';
import { checkPeople } from './check-people.ts';
import { importPeople, readPeopleImport } from './import-people.ts';
import { peopleTemplate } from './people-template.ts';

export const peopleSheetModule = defineModule('people-sheet', peopleSheetContract, {
  peopleTemplate: (work, { params }) => peopleTemplate(work, params.unitId),
  checkPeople: prepared({
    ask: (work, { params }) => work.need('person.invite', params.unitId),
    prepare: ({ file }) => readSheet(file.bytes, peopleColumns),
    run: (work, { params }, sheet) => checkPeople(work, params.unitId, sheet),
  }),
  importPeople: (work, { params, body }) => importPeople(work, params.unitId, body),
  readPeopleImport: (work, { params }) => readPeopleImport(work, params.unitId, params.importId),
});
