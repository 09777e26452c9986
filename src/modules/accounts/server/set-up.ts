import { timingSafeEqual } from 'node:crypto';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import { insertRelation, insertUnit, type NewUnitFact } from '#modules/organisation/server/public.ts';
import type { Database } from '#platform/database/connect.ts';
import { hashToken, newToken } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import type { accountsContract } from '../contract.ts';
import { createPerson } from './create-person.ts';
import {
  deleteSetupLink,
  insertInstallation,
  lockSetupLink,
  replaceSetupLink,
  selectInstallation,
  selectSetupLink,
} from './installation-store.ts';
import { readSession } from './read-session.ts';
import { startSession } from './sign-in.ts';

type SetUp = (typeof accountsContract)['setUp'];

/** Makes a new one-time link while the installation is empty; undefined once it is set up. */
export async function makeSetupPath(db: Database, now: Date): Promise<string | undefined> {
  if (await selectInstallation(db)) return undefined;
  const token = newToken();
  await keepSetupToken(db, token, now);
  return `/setup?token=${token}`;
}

/** Keeps a token as the one-time set-up link of an empty installation. */
export const keepSetupToken = (db: Database, token: string, now: Date) => replaceSetupLink(db, hashToken(token), now);

const matches = (stored: Buffer | undefined, token: string): boolean =>
  stored !== undefined && timingSafeEqual(stored, hashToken(token));

/** What the first visitor may do. */
export async function readSetupState(work: Work, token: string | undefined, trialPossible: boolean) {
  const empty = (await selectInstallation(work.tx)) === undefined;
  const link = await selectSetupLink(work.tx);
  return {
    empty,
    trialAllowed: empty && trialPossible,
    linkValid: empty && token !== undefined && matches(link?.token_hash, token),
  };
}

/** Uses the link up; refuses when it is wrong or the installation exists already. */
export async function spendSetupLink(work: Work, token: string, kind: 'real' | 'trial'): Promise<void> {
  const link = await lockSetupLink(work.tx);
  const installation = await selectInstallation(work.tx);
  if (installation) throw new Refusal(installation.kind === 'trial' ? 'trial-running' : 'setup-done');
  if (!matches(link?.token_hash, token)) throw new Refusal('setup-link-invalid');
  await deleteSetupLink(work.tx);
  await insertInstallation(work.tx, kind, work.now);
}

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
  ]);
  await work.record({
    unitId: officeId,
    subjectKind: 'unit',
    subjectId: officeId,
    action: 'set-up',
    after: { office: office.name, administrator: administrator.fullName },
  });
  await startSession(work, personId);
  return readSession(work, personId);
}
