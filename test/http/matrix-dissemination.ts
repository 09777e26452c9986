import type { Transaction } from 'kysely';
import { everySchool } from '#modules/programmes/rules/audience.ts';
import type { Tables } from '#platform/tables.ts';
import { personas, units } from '../personas/personas.ts';
import { INSIDE } from './matrix-expected.ts';
import type { Sample } from './matrix-samples.ts';
import { NOW } from './matrix-world.ts';

const unitId = units.communeEast;
const disseminationId = 'f2000000-0000-7000-8000-000000000001';
const inOffice = { on: 'communeEast' } as const;
const byOffice = { on: 'communeEast', only: INSIDE } as const;
/** By the people of the asked school; those above neither read the document through it nor write in its place. */
const bySchool = { on: 'secondary', only: INSIDE } as const;

/** The commune asked its secondary school to make a document known. */
const asking = (documentId: string) => async (tx: Transaction<Tables>) => {
  await tx
    .insertInto('dissemination')
    .values({
      unit_id: unitId,
      id: disseminationId,
      document_id: documentId,
      due_day: '2026-12-31',
      to_staff: true,
      to_pupils: false,
      to_parents: false,
      asked_at: NOW,
      asked_by: personas.communeOfficer.personId,
    })
    .execute();
  await tx
    .insertInto('dissemination_unit')
    .values({ unit_id: units.secondary, issuer_unit_id: unitId, dissemination_id: disseminationId, asked_at: NOW })
    .execute();
};

/** Samples of making documents known, on both sides. */
export function disseminationSamples(documentId: string): Record<string, readonly Sample[]> {
  const prepare = asking(documentId);
  const params = { unitId, disseminationId };
  const school = { unitId: units.secondary, issuerId: unitId, disseminationId };
  return {
    'dissemination.proposeDissemination': [{ ...inOffice, input: { params: { unitId, documentId } } }],
    'dissemination.askDissemination': [
      {
        ...byOffice,
        input: {
          params: { unitId },
          body: { documentId, audience: everySchool, groups: ['staff'], dueDay: '2026-12-31' },
        },
      },
    ],
    'dissemination.addDisseminationUnits': [
      { ...byOffice, prepare, input: { params, body: { audience: everySchool } } },
    ],
    'dissemination.endDissemination': [
      { ...byOffice, prepare, input: { params, body: { reason: 'Văn bản thu hồi' } } },
    ],
    'dissemination.listDisseminations': [{ ...inOffice, prepare, input: { params: { unitId } } }],
    'dissemination.readDissemination': [{ ...inOffice, prepare, input: { params, query: {} } }],
    'dissemination.exportDissemination': [{ ...inOffice, prepare, input: { params } }],
    'dissemination.listToTell': [{ ...bySchool, prepare, input: { params: { unitId: units.secondary } } }],
    'dissemination.readToTell': [{ ...bySchool, prepare, input: { params: school } }],
    'dissemination.downloadToTell': [{ ...bySchool, prepare, input: { params: school } }],
    'dissemination.recordTelling': [
      {
        ...bySchool,
        prepare,
        input: {
          params: school,
          body: {
            telling: { staff: { all: 20, told: 20 }, pupils: null, parents: null },
            toldOn: '2026-03-01',
            ways: ['meeting'],
            otherWay: null,
            note: null,
            basedOn: 0,
          },
        },
      },
    ],
  };
}
