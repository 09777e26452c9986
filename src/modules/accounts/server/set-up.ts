import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import { insertRelation, insertUnit, type NewUnitFact } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { accountsContract } from '../contract.ts';
import { createPerson } from './create-person.ts';
import { readSession } from './read-session.ts';
import { spendSetupLink } from './setup-link.ts';
import { startSession } from './start-session.ts';

type SetUp = (typeof accountsContract)['setUp'];

/** The day since which a first office is taken to exist, so that plans and windows of past years find it. */
const SINCE = '2000-01-01';

const plainOffice = {
  levels: [],
  ownership: 'public',
  tags: [],
  code: null,
  draftingUnit: null,
  headName: null,
  headTitle: null,
} as const;

/** Creates the first office, the body that governs it, and the office's administrator; signs them in. */
export async function setUp(work: Work, body: BodyOf<SetUp>): Promise<ReplyOf<SetUp>> {
  await spendSetupLink(work, body.token, 'real');
  const by = { now: work.now, newId: () => work.newId(), personId: undefined };
  const { office, administrator } = body;
  const governing: NewUnitFact = {
    ...plainOffice,
    name: office.governingName,
    kind: office.governingKind,
    abbreviation: 'UBND',
    placeName: office.placeName,
    validFrom: SINCE,
  };
  const first: NewUnitFact = {
    ...plainOffice,
    name: office.name,
    kind: office.kind,
    abbreviation: office.abbreviation,
    placeName: office.placeName,
    validFrom: SINCE,
  };
  const governingId = await insertUnit(work.tx, by, governing);
  const officeId = await insertUnit(work.tx, by, first);
  await insertRelation(work.tx, by, officeId, { relation: 'governed_by', otherId: governingId, validFrom: SINCE });
  const personId = await createPerson(work, administrator, [
    { role: 'administrator', unitId: officeId },
    { role: 'officer', unitId: officeId },
    { role: 'sensitive-reader', unitId: officeId },
  ]);
  const after = { office: office.name, administrator: administrator.fullName };
  await work.record(
    { unitId: officeId, subjectKind: 'unit', subjectId: officeId, action: 'set-up', after },
    { personId, fullName: administrator.fullName },
  );
  await startSession(work, personId);
  return readSession(work, personId);
}
