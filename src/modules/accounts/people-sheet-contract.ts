import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { unitKindNames } from '#modules/organisation/rules/kinds.ts';
import { roleNames } from './rules/roles.ts';
import { MOST_PEOPLE, peopleColumnKeys } from './rules/sheet/people-columns.ts';

const unit = z.object({ unitId: z.uuid() });
const role = z.enum(roleNames);

const sentRow = z.object({
  row: z.number().int().min(1).max(1_048_576),
  cells: z.array(z.string().max(2000)).max(peopleColumnKeys.length),
});

const finding = z.object({
  row: z.number().int(),
  column: z.enum(peopleColumnKeys),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  sentence: z.string(),
});

/** Endpoints for many people at once: a sheet is checked, taken, and worked off in the background. */
export const peopleSheetContract = {
  peopleTemplate: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/people/import/template',
    summary: 'The empty sheet of people, with the units and roles the caller may give in a unit and below',
    needs: 'person.invite',
    params: unit,
    reply: nothing,
    download: true,
  }),
  checkPeople: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/people/import/check',
    summary: 'Read and judge a filled sheet of people, cell by cell; nothing is made',
    needs: 'person.invite',
    params: unit,
    upload: true,
    changesNothing: true,
    body: command({}),
    reply: z.object({
      rows: z.array(sentRow),
      /** What is to be said of the sheet as a whole. */
      remarks: z.array(z.string()),
      findings: z.array(finding),
      units: z.array(
        z.object({
          unitId: z.uuid(),
          name: z.string(),
          code: z.string().nullable(),
          kind: z.enum(unitKindNames),
          roles: z.array(role),
          /** The last day until which a role may be given; until further notice where none stands. */
          lastDays: z.partialRecord(role, z.string()),
          first: z.boolean(),
        }),
      ),
      /** Sign-in names in use that the rows concern, and people who are there already. */
      logins: z.array(z.object({ key: z.string(), fullName: z.string(), account: z.boolean(), own: z.boolean() })),
      people: z.array(z.object({ unitId: z.uuid(), fullName: z.string(), role, login: z.string().nullable() })),
    }),
    refusals: [
      'file-broken',
      'file-bomb',
      'file-macro',
      'file-locked',
      'file-kind-unknown',
      'file-too-heavy',
      'reader-busy',
      'sheet-empty',
      'sheet-too-long',
      'sheet-columns-missing',
    ],
  }),
  importPeople: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/people/import',
    summary: 'Take a sheet of people: invitations and roles are made of its rows in the background, all or none',
    needs: 'person.invite',
    params: unit,
    body: command({ rows: z.array(sentRow).max(MOST_PEOPLE), leaveOut: z.array(z.number().int()).max(MOST_PEOPLE) }),
    reply: z.object({ importId: z.uuid(), total: z.int() }),
    refusals: ['people-not-ready'],
  }),
  readPeopleImport: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/people/imports/:importId',
    summary: 'How far a sheet of people has been worked off',
    needs: 'person.invite',
    params: unit.extend({ importId: z.uuid() }),
    reply: z.object({
      /** `refused`: something changed in the meantime, and nothing was made. */
      state: z.enum(['waiting', 'done', 'refused']),
      total: z.int(),
      done: z.int(),
      /** Letters on their way, and roles given to people who have an account. */
      mailed: z.int(),
      given: z.int(),
    }),
  }),
};
