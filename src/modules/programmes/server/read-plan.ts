import type { ReplyOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { loadFile, selectFiles } from '#modules/documents/server/public.ts';
import { headWord } from '#modules/organisation/rules/head-word.ts';
import { selectLastDay, selectUnits } from '#modules/organisation/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { plansContract } from '../plans-contract.ts';
import { doerOf } from '../rules/carrier.ts';
import { afterStep, needsFile, type PlanStep, planSteps } from '../rules/plan-steps.ts';
import { type Assignment, selectAssignment } from './assignment-store.ts';
import { selectCarrying } from './carrier-store.ts';
import { dueChangesOf } from './change-due.ts';
import { type Plan, unsent } from './plan-context.ts';
import { type PlanVersion, selectNames, selectPlanVersions } from './plan-store.ts';
import { selectDuties } from './programme-store.ts';
import { selectCameFrom } from './receiver-store.ts';
import { waiverOf } from './waivers.ts';
import { selectWindow } from './window-store.ts';

type View = ReplyOf<(typeof plansContract)['readPlan']>;

/** Whoever goes on for an ended unit stands inside, as its own people do. */
const isInside = (roots: readonly Id[], assignment: Assignment) =>
  roots.includes(assignment.unitId) || roots.includes(doerOf(assignment));

/** Drafts are seen inside the unit, what was sent by the office that receives it, above that only what was accepted. */
function visible(work: Work, assignment: Assignment, versions: readonly PlanVersion[]): PlanVersion[] {
  const roots = work.rootsFor('assignment.read');
  if (isInside(roots, assignment)) return [...versions];
  if (roots.includes(assignment.receiverUnitId)) return versions.filter((version) => version.submittedAt !== null);
  return versions.filter((version) => version.decision === 'accepted');
}

async function load(work: Work, unitId: Id, assignmentId: Id): Promise<Plan> {
  await work.need('assignment.read', unitId);
  const assignment = await selectAssignment(work.tx, unitId, assignmentId);
  if (assignment?.kind !== 'plan') throw new Refusal('not-found');
  const versions = await selectPlanVersions(work.tx, unitId, assignmentId);
  return { assignment, versions: visible(work, assignment, versions) };
}

function stepsOpen(work: Work, plan: Plan): PlanStep[] {
  const { receiverUnitId, state } = plan.assignment;
  const doer = doerOf(plan.assignment);
  const writes = work.mayHere('plan.write', doer);
  const sends = work.mayHere('plan.submit', doer);
  const reviews = work.mayHere('report.review', receiverUnitId);
  const holders: Record<PlanStep, boolean> = {
    upload: writes,
    'hand-over': writes && !sends,
    'take-back': writes,
    submit: sends,
    return: reviews,
    accept: reviews,
  };
  return planSteps.filter(
    (step) => holders[step] && afterStep(state, step) && (!needsFile(step) || unsent(plan) !== undefined),
  );
}

export async function readPlan(work: Work, unitId: Id, assignmentId: Id): Promise<View> {
  const plan = await load(work, unitId, assignmentId);
  const { assignment, versions } = plan;
  const window = await selectWindow(work.tx, assignment.windowId);
  const duties = await selectDuties(work.tx, assignment.issuerUnitId, assignment.programmeId);
  const duty = duties.find((candidate) => candidate.id === assignment.dutyId);
  const named = await selectUnits(work.tx, [unitId, assignment.receiverUnitId], work.today);
  const lastDay = assignment.carriedBy ? await selectLastDay(work.tx, unitId, work.today) : undefined;
  const ended = lastDay ? await selectUnits(work.tx, [unitId], lastDay) : [];
  const own = [...named, ...ended].find((unit) => unit.unitId === unitId);
  const receiver = named.find((unit) => unit.unitId === assignment.receiverUnitId);
  const inside = isInside(work.rootsFor('assignment.read'), assignment);
  const isDraft = assignment.state === 'draft' || assignment.state === 'ready';
  return {
    unit: { id: unitId, name: own?.name ?? '', head: headWord(own) },
    receiver: { id: assignment.receiverUnitId, name: receiver?.name ?? '' },
    cameFrom: await selectCameFrom(work.tx, unitId, assignmentId),
    carrying: (await selectCarrying(work.tx, [assignment])).get(assignmentId) ?? null,
    windowId: assignment.windowId,
    programmeTitle: window?.programmeTitle ?? '',
    dutyTitle: duty?.title ?? '',
    phrase: duty?.phrase ?? null,
    channel: duty?.channel ?? null,
    state: isDraft && !inside ? 'open' : assignment.state,
    revision: assignment.revision,
    dueLastDay: assignment.dueLastDay,
    dueChange: (await dueChangesOf(work, [assignment])).get(assignment.id) ?? null,
    returnDueDay: assignment.returnDueDay,
    late: assignment.late,
    waiver: await waiverOf(work, assignment),
    versions: await versionViews(work, unitId, versions),
    may: stepsOpen(work, plan),
  };
}

async function versionViews(work: Work, unitId: Id, versions: readonly PlanVersion[]): Promise<View['versions']> {
  const files = await selectFiles(
    work.tx,
    unitId,
    versions.map((version) => version.fileId),
  );
  const people = versions
    .flatMap((version) => [version.submittedBy, version.submittedFor, version.decidedBy, version.decidedFor])
    .filter((id) => id !== null);
  const names = await selectNames(work.tx, [...new Set(people)]);
  const nameOf = (id: Id | null) => (id ? (names.get(id) ?? null) : null);
  return versions.map((version) => {
    const file = files.find(({ id }) => id === version.fileId);
    if (!file) throw new Error(`File ${version.fileId} of a plan is missing`);
    return {
      version: version.version,
      fileName: file.name,
      size: file.size,
      sha256: file.sha256,
      numberSymbol: version.numberSymbol,
      signedOn: version.signedOn,
      note: version.note,
      submittedAt: version.submittedAt?.toISOString() ?? null,
      submittedBy: nameOf(version.submittedBy),
      submittedFor: nameOf(version.submittedFor),
      decision: version.decision,
      decidedAt: version.decidedAt?.toISOString() ?? null,
      decidedBy: nameOf(version.decidedBy),
      decidedFor: nameOf(version.decidedFor),
      reasons: version.reasons.map(({ text }) => ({ text })),
      preview: file.mediaType === mediaTypes.pdf ? null : (version.preview ?? ''),
    };
  });
}

/** The signed file of a version the reader may see; a PDF opens in the browser. */
export async function downloadPlan(work: Work, unitId: Id, assignmentId: Id, number: number): Promise<Download> {
  const { versions } = await load(work, unitId, assignmentId);
  const version = versions.find((candidate) => candidate.version === number);
  if (!version) throw new Refusal('not-found');
  const file = await loadFile(work, unitId, version.fileId);
  const inline = file.mediaType === mediaTypes.pdf;
  return { fileName: file.name, mediaType: file.mediaType, bytes: file.bytes, inline };
}
