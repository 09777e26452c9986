import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { holdOrganisation, selectSubtree } from '#modules/organisation/server/public.ts';
import type { Audience } from '#modules/programmes/rules/audience.ts';
import { audienceUnits } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { disseminationContract } from '../../dissemination-contract.ts';
import { recipientUnits } from '../../rules/dissemination/recipient-units.ts';
import { numberSymbolOf } from '../../rules/library/number-symbol.ts';
import { effectiveReading } from '../../rules/review/effective-reading.ts';
import { selectDocument } from '../document-store.ts';
import { selectDecisions } from '../review/review-store.ts';
import {
  type Asking,
  insertAskedUnits,
  insertAsking,
  lockAsking,
  selectAskingsOfDocument,
  updateEnded,
} from './asking-store.ts';
import { askedOf, eachGroup, endOf } from './shown.ts';

type C = typeof disseminationContract;

/** Which units below the office a document names among its recipients, and whether it was asked about before. */
export async function proposeDissemination(
  work: Work,
  unitId: Id,
  documentId: Id,
): Promise<ReplyOf<C['proposeDissemination']>> {
  await work.need('document.read', unitId);
  const document = await selectDocument(work.tx, unitId, documentId);
  if (!document) throw new Refusal('not-found');
  const { entry, title } = document;
  const reading = effectiveReading(document.reading, await selectDecisions(work.tx, document));
  const below = (await selectSubtree(work.tx, [unitId], 'reports_to', work.today)).filter(({ depth }) => depth > 0);
  const names = [...reading.addressees.map(({ value }) => value), ...reading.recipients.map(({ name }) => name)];
  const { found, others } = recipientUnits(names, below);
  const asked = await selectAskingsOfDocument(work.tx, unitId, documentId);
  return {
    document: {
      id: documentId,
      title,
      numberSymbol: numberSymbolOf(entry.number, entry.symbol),
      signedOn: entry.signedOn,
    },
    recipients: found.map(({ unitId: id, name }) => ({ id, name })),
    others,
    asked: asked.map((one) => {
      const { id, dueDay, askedOn } = askedOf(one);
      return { id, dueDay, askedOn, ended: endOf(one) };
    }),
    mayWrite: work.mayHere('document.write', unitId),
  };
}

/** Asks the units of an audience to make a document known; they read it from then on. */
export async function askDissemination(
  work: Work,
  unitId: Id,
  { documentId, audience, groups, dueDay, note }: Omit<BodyOf<C['askDissemination']>, 'commandId'>,
): Promise<ReplyOf<C['askDissemination']>> {
  await work.needHere('document.write', unitId);
  const document = await selectDocument(work.tx, unitId, documentId);
  if (!document) throw new Refusal('not-found');
  if (dueDay < work.today) throw new Refusal('dissemination-due-past');
  await holdOrganisation(work.tx);
  const id = work.newId();
  await insertAsking(work.tx, {
    unitId,
    id,
    documentId,
    dueDay,
    groups: eachGroup((group) => groups.includes(group)),
    note: note || null,
    askedAt: work.now,
    askedBy: work.person.personId,
  });
  const names = await addUnits(work, { unitId, id }, audience);
  await work.record({
    unitId,
    subjectKind: 'dissemination',
    subjectId: id,
    action: 'ask-telling',
    after: { title: document.title, dueDay, count: names.length, units: names.slice(0, 100) },
  });
  return { id, units: names.length };
}

/** The names of the units that were asked anew; refuses when there is none. */
async function addUnits(work: Work, asking: Pick<Asking, 'unitId' | 'id'>, audience: Audience): Promise<string[]> {
  const units = await audienceUnits(work, asking.unitId, audience, work.today);
  const ids = units.map(({ unitId }) => unitId);
  const added = new Set(await insertAskedUnits(work.tx, asking, ids, work.now));
  if (added.size === 0) throw new Refusal('dissemination-nobody');
  return units.filter(({ unitId }) => added.has(unitId)).map(({ name }) => name);
}

async function runningAsking(work: Work, unitId: Id, id: Id): Promise<Asking> {
  const asking = await lockAsking(work.tx, unitId, id);
  if (!asking) throw new Refusal('not-found');
  if (asking.endedAt) throw new Refusal('dissemination-ended');
  return asking;
}

/** Asks more units: those that opened since, or that were forgotten. */
export async function addDisseminationUnits(
  work: Work,
  unitId: Id,
  id: Id,
  audience: Audience,
): Promise<ReplyOf<C['addDisseminationUnits']>> {
  await work.needHere('document.write', unitId);
  await holdOrganisation(work.tx);
  const { title } = await runningAsking(work, unitId, id);
  const names = await addUnits(work, { unitId, id }, audience);
  await work.record({
    unitId,
    subjectKind: 'dissemination',
    subjectId: id,
    action: 'add-told-units',
    after: { title, count: names.length, units: names.slice(0, 100) },
  });
  return { units: names.length };
}

/** Asks no more; what was written down stays. */
export async function endDissemination(work: Work, unitId: Id, id: Id, reason: string) {
  await work.needHere('document.write', unitId);
  const asking = await runningAsking(work, unitId, id);
  await updateEnded(work.tx, asking, { at: work.now, personId: work.person.personId, reason });
  await work.record({
    unitId,
    subjectKind: 'dissemination',
    subjectId: id,
    action: 'end-telling',
    before: { title: asking.title, dueDay: asking.dueDay },
    note: reason,
  });
  return {};
}
