import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { dueInstant, lastDayInTime } from '#base/window.ts';
import { selectUnit, selectUnits } from '#modules/organisation/server/public.ts';
import type { Definition } from '#modules/registers/rules/definition.ts';
import type { Work } from '#platform/work.ts';
import type { programmesContract } from '../contract.ts';
import { shownAsks } from '../rules/asks.ts';
import { isAddedUp } from '../rules/assignment.ts';
import { type Audience, audienceSchema, audienceSentence } from '../rules/audience.ts';
import { judgeCalendar } from '../rules/draft.ts';
import { hasAssignmentBelow } from './assignment-list-store.ts';
import { audienceUnits, listedUnits } from './audience-units.ts';
import { countAssigned, selectProgrammesAbove, selectProgrammesOf } from './programme-list-store.ts';
import { type Duty, selectDuties, selectProgramme } from './programme-store.ts';

type C = typeof programmesContract;
type View = ReplyOf<C['readProgramme']>;

const dutyView = (
  definitions: readonly Definition[],
  duty: Duty,
  assigned: ReadonlyMap<Id, number>,
): View['duties'][number] => ({
  ...duty,
  asks: shownAsks(definitions, duty.asks),
  audience: { ...duty.audience },
  audienceSentence: audienceSentence(duty.audience),
  windows: duty.windows.map((window) => {
    const due = { day: window.dueDay, inclusive: window.dueInclusive };
    return {
      ...window,
      dueLastDay: lastDayInTime(due),
      dueInstant: dueInstant(due).toISOString(),
      assigned: assigned.get(window.id) ?? 0,
    };
  }),
});

/** A programme, for the office that owns it and, once issued, for the units that have something to do in it. */
export async function readProgramme(
  work: Work,
  definitions: readonly Definition[],
  unitId: Id,
  programmeId: Id,
): Promise<View> {
  const programme = await selectProgramme(work.tx, unitId, programmeId);
  const own = await work.may('programme.read', unitId);
  if (!programme) throw new Refusal('not-found');
  // A draft is its office's own; an issued programme is also for those above and for whom it asks something of.
  const isHidden =
    programme.state === 'draft'
      ? !work.mayHere('programme.read', unitId)
      : !own && !(await concerns(work, programmeId));
  if (isHidden) throw new Refusal('not-found');
  const duties = await selectDuties(work.tx, unitId, programmeId);
  const parent = programme.parent && (await selectProgramme(work.tx, programme.parent.unitId, programme.parent.id));
  const assigned = await countAssigned(work.tx, unitId, programmeId);
  const calendar = judgeCalendar(duties);
  // What the calendar says now stands in for what the document's calendar said when it was read.
  const calendarCodes = new Set<string>(['windows-overlap', 'days-in-no-shorter-window', 'due-before-window-ends']);
  return {
    id: programme.id,
    unitId,
    unitName: (await selectUnit(work.tx, unitId, work.today))?.name ?? '',
    documentId: own ? programme.documentId : null,
    parent:
      programme.parent && parent
        ? {
            ...programme.parent,
            title: parent.title,
            windows: programme.state === 'draft' ? await windowsAbove(work, programme.parent) : [],
          }
        : null,
    title: programme.title,
    numberSymbol: programme.numberSymbol,
    signedOn: programme.signedOn,
    year: programme.year,
    state: programme.state,
    issuedOn: programme.issuedOn,
    revision: programme.revision,
    findings: [...calendar, ...programme.findings.filter((finding) => !calendarCodes.has(finding.code))],
    duties: duties.map((duty) => dutyView(definitions, duty, assigned)),
    mayEdit: programme.state === 'draft' && work.mayHere('programme.write', unitId),
    mayIssue: work.mayHere('programme.issue', unitId),
  };
}

/** The report windows of the programme above, with the last day in time of each. */
async function windowsAbove(work: Work, parent: { unitId: Id; id: Id }) {
  const duties = await selectDuties(work.tx, parent.unitId, parent.id);
  return duties
    .filter(({ kind }) => isAddedUp[kind])
    .flatMap((duty) => duty.windows)
    .map(({ firstDay, lastDay, dueDay, dueInclusive }) => ({
      firstDay,
      lastDay,
      dueLastDay: lastDayInTime({ day: dueDay, inclusive: dueInclusive }),
    }));
}

/** Whether the caller works in a unit that has an assignment of the programme. */
async function concerns(work: Work, programmeId: Id): Promise<boolean> {
  return hasAssignmentBelow(work.tx, work.rootsFor('programme.read'), programmeId);
}

export async function listProgrammes(work: Work, unitId: Id): Promise<ReplyOf<C['listProgrammes']>> {
  await work.need('programme.read', unitId);
  const own = await selectProgrammesOf(work.tx, unitId);
  const above = await selectProgrammesAbove(work.tx, unitId);
  const names = await selectUnits(work.tx, [...new Set(above.map((row) => row.unitId))], work.today);
  return {
    own: own.filter((programme) => programme.state !== 'draft' || work.mayHere('programme.read', unitId)),
    above: above.map((row) => ({ ...row, unitName: names.find((unit) => unit.unitId === row.unitId)?.name ?? '' })),
    mayWrite: work.mayHere('programme.write', unitId),
  };
}

/** The units an audience holds today. */
export async function previewAudience(work: Work, unitId: Id, text: string): Promise<ReplyOf<C['previewAudience']>> {
  await work.need('programme.read', unitId);
  const audience = readAudience(text);
  const units = await audienceUnits(work, unitId, audience, work.today);
  return { sentence: audienceSentence(audience), units: await listedUnits(work, units) };
}

function readAudience(text: string): Audience {
  try {
    return audienceSchema.parse(JSON.parse(text));
  } catch {
    throw new Refusal('audience-unknown');
  }
}
