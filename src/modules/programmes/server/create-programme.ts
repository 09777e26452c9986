import type { BodyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { isOfFileOnly } from '#modules/documents/rules/reading/finding-rules.ts';
import { findingSentence } from '#modules/documents/rules/reading/finding-sentences.ts';
import type { DocumentReading } from '#modules/documents/rules/reading/reading.ts';
import { type EffectiveDocument, effectiveDocument } from '#modules/documents/server/public.ts';
import { selectAbove, selectFacts, selectUnit } from '#modules/organisation/server/public.ts';
import { formInForce, formVersion } from '#modules/reports/rules/form/shipped-forms.ts';
import type { Work } from '#platform/work.ts';
import type { programmesContract } from '../contract.ts';
import { isAddedUp } from '../rules/assignment.ts';
import { everySchool } from '../rules/audience.ts';
import { dutiesFromReading } from '../rules/from-reading.ts';
import { issuedByAnother, OTHER_ISSUER, otherIssuerSentence } from '../rules/issuer.ts';
import { READING_UNCONFIRMED, unconfirmedSentence } from '../rules/unconfirmed.ts';
import { hasAssignmentOf } from './assignment-list-store.ts';
import {
  insertProgramme,
  type NewDuty,
  type NewProgramme,
  replaceDuties,
  selectDuties,
  selectProgramme,
} from './programme-store.ts';

type From = BodyOf<(typeof programmesContract)['createProgramme']>['from'];
type Draft = Omit<NewProgramme, 'unitId' | 'id'> & { readonly duties: readonly NewDuty[] };

const DEFAULT_FORM = 'pctp-annex';

/** The form proposed for reports: the version in force on a day, or the oldest for a document older than all of them. */
function defaultForm(day: string): { code: string; version: number } {
  const form = formInForce(DEFAULT_FORM, day) ?? formVersion(DEFAULT_FORM, 1);
  if (!form) throw new Error(`There is no form ${DEFAULT_FORM}`);
  return { code: form.code, version: form.version };
}

/** A document of another office is carried out here, or issued in one's own name: whoever makes the programme should know. */
async function otherIssuer(work: Work, unitId: Id, header: DocumentReading['header']): Promise<Draft['findings']> {
  const facts = await selectFacts(work.tx, unitId);
  const above = await selectAbove(work.tx, unitId, 'governed_by', work.today);
  const other = issuedByAnother(
    { issuer: header.issuer?.value, superiorBody: header.superiorBody?.value },
    { names: facts.map(({ name }) => name), governedBy: above.map(({ name }) => name) },
  );
  if (!other) return [];
  const own = await selectUnit(work.tx, unitId, work.today);
  return [{ code: OTHER_ISSUER, severity: 'warning', sentence: otherIssuerSentence(other, own?.name ?? '') }];
}

/** Nobody has vouched for the reading yet: whoever issues the programme should know. */
function unconfirmed({ isConfirmed, progress: { open } }: EffectiveDocument): Draft['findings'] {
  if (isConfirmed) return [];
  return [{ code: READING_UNCONFIRMED, severity: 'warning', sentence: unconfirmedSentence(open) }];
}

async function fromDocument(work: Work, unitId: Id, documentId: Id): Promise<Draft> {
  const document = await effectiveDocument(work, unitId, documentId);
  if (!document) throw new Refusal('not-found');
  const { reading } = document;
  const { header } = reading;
  // A symbol without its number is no number of a document: the finding `number-blank` asks for it.
  const number = header.number?.value && header.symbol ? `${header.number.value}/${header.symbol.value}` : null;
  return {
    documentId,
    parent: null,
    title: document.title,
    numberSymbol: number,
    signedOn: header.date ?? null,
    year: reading.year?.value ?? Number((header.date ?? work.today).slice(0, 4)),
    findings: [
      ...unconfirmed(document),
      ...(await otherIssuer(work, unitId, header)),
      ...reading.findings
        .filter(({ code }) => !isOfFileOnly(code))
        .map((finding) => ({ code: finding.code, severity: finding.severity, sentence: findingSentence(finding) })),
    ],
    duties: dutiesFromReading(reading.duties, defaultForm(work.today)).map((duty) => withIds(work, duty)),
  };
}

/**
 * A copy of the report duties of the level above, for the units below this office: their reports make up its own. Due days
 * are the office's to set, and so is where to send. A plan is owed to whoever asks for it, and entries answer whoever asks for
 * them; nothing is added up from either: what the level above asks for is no duty towards this office, which asks for its
 * own where it wants any.
 */
async function fromParent(work: Work, unitId: Id, parent: { unitId: Id; programmeId: Id }): Promise<Draft> {
  const programme = await selectProgramme(work.tx, parent.unitId, parent.programmeId);
  if (!programme || programme.state === 'draft' || !(await hasAssignmentOf(work.tx, unitId, parent.programmeId))) {
    throw new Refusal('not-found');
  }
  const duties = await selectDuties(work.tx, parent.unitId, parent.programmeId);
  return {
    documentId: null,
    parent: { unitId: parent.unitId, id: parent.programmeId },
    title: programme.title,
    numberSymbol: null,
    signedOn: null,
    year: programme.year,
    findings: [],
    duties: duties
      .filter(({ kind }) => isAddedUp[kind])
      .map((duty) => withIds(work, { ...duty, channel: null, audience: everySchool })),
  };
}

const withIds = (
  work: Work,
  duty: Omit<NewDuty, 'id' | 'windows'> & { windows: readonly Omit<NewDuty['windows'][number], 'id'>[] },
): NewDuty => ({
  ...duty,
  id: work.newId(),
  windows: duty.windows.map((window) => ({ ...window, id: work.newId() })),
});

const byHand = (title: string, year: number): Draft => ({
  documentId: null,
  parent: null,
  title,
  numberSymbol: null,
  signedOn: null,
  year,
  findings: [],
  duties: [],
});

/** Creates a draft programme: from a document that was read, from the level above, or empty. */
export async function createProgramme(work: Work, unitId: Id, from: From): Promise<{ id: Id }> {
  await work.needHere('programme.write', unitId);
  const draft =
    'documentId' in from
      ? await fromDocument(work, unitId, from.documentId)
      : 'parent' in from
        ? await fromParent(work, unitId, from.parent)
        : byHand(from.title, from.year);
  const id = work.newId();
  await insertProgramme(work.tx, { ...draft, unitId, id }, work.now);
  await replaceDuties(work.tx, unitId, id, draft.duties);
  await work.record({
    unitId,
    subjectKind: 'programme',
    subjectId: id,
    action: 'create',
    after: { title: draft.title, year: draft.year, duties: draft.duties.length },
  });
  return { id };
}
