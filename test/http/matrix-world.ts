import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract } from '#base/endpoint.ts';
import { accountsContract } from '#modules/accounts/contract.ts';
import { actsContract } from '#modules/documents/acts-contract.ts';
import { documentsContract } from '#modules/documents/contract.ts';
import { organisationContract } from '#modules/organisation/contract.ts';
import { programmesContract } from '#modules/programmes/contract.ts';
import { plansContract } from '#modules/programmes/plans-contract.ts';
import type { DutyKind } from '#modules/programmes/rules/assignment.ts';
import { type Audience, directUnits, everySchool } from '#modules/programmes/rules/audience.ts';
import { reportsContract } from '#modules/reports/contract.ts';
import { rollupContract } from '#modules/reports/rollup-contract.ts';
import type { SchoolLevel } from '#modules/reports/rules/form/form.ts';
import { noon } from '../database/test-database.ts';
import { plainFigures, plainWords } from '../fixtures/reports.ts';
import { type PersonaName, personas, type UnitName, units } from '../personas/personas.ts';
import { inForce } from './matrix-acts.ts';
import {
  changeable,
  type DutyDraft,
  draftOf,
  entriesDuty,
  planDuty,
  planWindows,
  reportDuty,
  reportWindows,
  type Stage,
} from './matrix-drafts.ts';
import { buildReforms } from './matrix-reforms.ts';
import { buildReview } from './matrix-review.ts';
import type { TestServer } from './test-server.ts';

export const NOW = noon('2026-03-02');

const samples = join(import.meta.dirname, '../../samples');
export const planFile = {
  name: 'ke-hoach.docx',
  bytes: new Uint8Array(readFileSync(join(samples, 'ke-hoach-mau.docx'))),
};

/**
 * One world for the whole matrix, brought about by the people in it: a programme of communeEast for its schools and one of
 * the department for its direct units, plans and reports in every state, a closed total, a document, an invitation.
 */
export async function buildWorld(server: TestServer) {
  const call = async <C extends Contract, K extends keyof C & string>(
    ...[as, contract, key, input]: Parameters<typeof server.call<C, K>>
  ) => {
    const answer = await server.call(as, contract, key, input);
    if (answer.status !== 200) throw new Error(`${as} ${key}: ${answer.status} ${JSON.stringify(answer.problem)}`);
    return answer.body;
  };

  async function draft(as: PersonaName, unitId: string, title: string, duties: DutyDraft[]) {
    const from = { title, year: 2026 };
    const { id: programmeId } = await call(as, programmesContract, 'createProgramme', {
      params: { unitId },
      body: { from },
    });
    const params = { unitId, programmeId };
    const { revision } = await call(as, programmesContract, 'editProgramme', {
      params,
      body: { revision: 1, draft: draftOf(title, duties) },
    });
    return { params, revision };
  }
  async function issue(...about: Parameters<typeof draft>) {
    const { params, revision } = await draft(...about);
    await call(about[0], programmesContract, 'issueProgramme', { params, body: { revision } });
    return params;
  }
  /** The assignments of a unit by kind and stage. */
  async function assignmentsOf(as: PersonaName, unit: UnitName) {
    const params = { unitId: units[unit] };
    const lists = await call(as, programmesContract, 'listAssignments', { params });
    const all = [...lists.overdue, ...lists.thisWeek, ...lists.coming];
    return (kind: DutyKind, stage: string) => {
      const found = all.find((one) => one.kind === kind && one.windowName === stage);
      if (!found) throw new Error(`${unit} has no ${kind} ${stage}`);
      return { ...params, assignmentId: found.id, windowId: found.windowId };
    };
  }
  type Place = ReturnType<Awaited<ReturnType<typeof assignmentsOf>>>;
  const keyOf = ({ unitId, assignmentId }: Place) => ({ unitId, assignmentId });

  async function fillReport(as: PersonaName, levels: SchoolLevel[], place: Place) {
    const cells = Object.entries(plainFigures(levels, 1)).map(([code, value]) => ({ code, value, basedOn: null }));
    const words = Object.entries(plainWords).map(([code, value]) => ({ code, value, basedOn: '' }));
    const params = keyOf(place);
    return (await call(as, reportsContract, 'saveCells', { params, body: { cells, notes: [], words } })).revision;
  }
  async function bringReport(officer: PersonaName, head: PersonaName, levels: SchoolLevel[], place: Place, to: Stage) {
    const params = keyOf(place);
    const revision = await fillReport(officer, levels, place);
    if (to === 'ready') await call(officer, reportsContract, 'handOver', { params, body: { revision } });
    if (to === 'submitted' || to === 'accepted')
      await call(head, reportsContract, 'submitReport', { params, body: { revision } });
    return revision;
  }
  async function bringPlan(place: Place, to: Stage) {
    const params = keyOf(place);
    const body = { numberSymbol: '01/KH-THCSBĐ', signedOn: '2026-03-01', note: null, noSecrecyMark: true };
    let { revision } = await call('schoolOfficer', plansContract, 'uploadPlan', { params, body, file: planFile });
    if (to === 'ready')
      ({ revision } = await call('schoolOfficer', plansContract, 'handOverPlan', { params, body: { revision } }));
    if (to === 'submitted' || to === 'accepted')
      ({ revision } = await call('schoolHead', plansContract, 'submitPlan', { params, body: { revision } }));
    if (to === 'accepted')
      ({ revision } = await call('communeOfficer', plansContract, 'acceptPlan', { params, body: { revision } }));
    return revision;
  }

  const border: Audience = { ...everySchool, tags: ['biên giới'] };
  const stages = Object.keys(reportWindows) as Stage[];
  const communeUnit = { unitId: units.communeEast };
  const communeProgramme = await issue('communeOfficer', units.communeEast, 'Kế hoạch của xã', [
    planDuty(border),
    reportDuty(everySchool, stages),
    entriesDuty(everySchool, 2),
  ]);
  const departmentProgramme = await issue('departmentOfficer', units.department, 'Kế hoạch của Sở', [
    reportDuty(directUnits, ['accepted', 'filled']),
  ]);
  const unissued = await draft('communeOfficer', units.communeEast, 'Bản dự thảo', [reportDuty(everySchool, stages)]);

  const secondary = await assignmentsOf('schoolHead', 'secondary');
  const primary = await assignmentsOf('primaryHead', 'primary');
  const commune = await assignmentsOf('communeOfficer', 'communeEast');
  const highSchool = await assignmentsOf('highSchoolHead', 'highSchool');

  const planRevisions: Partial<Record<Stage, number>> = {};
  const reportRevisions: Partial<Record<Stage, number>> = {};
  for (const stage of planWindows) {
    planRevisions[stage] = await bringPlan(secondary('plan', stage), stage);
    reportRevisions[stage] = await bringReport(
      'schoolOfficer',
      'schoolHead',
      ['thcs'],
      secondary('report', stage),
      stage,
    );
  }
  await bringReport('highSchoolHead', 'highSchoolHead', ['thpt'], highSchool('report', 'accepted'), 'submitted');

  const accept = (place: Place) =>
    call('communeOfficer', reportsContract, 'acceptReport', { params: keyOf(place), body: { version: 1 } });
  await accept(secondary('report', 'accepted'));
  const total = { ...communeUnit, windowId: secondary('report', 'accepted').windowId };
  const live = () =>
    call('communeOfficer', rollupContract, 'readConsolidation', { params: total, query: { view: 'live' } });
  const missingOf = ({ coverage }: Awaited<ReturnType<typeof live>>) => coverage.missing.map(({ unitId }) => unitId);
  const first = await live();
  await call('communeOfficer', rollupContract, 'closeConsolidation', {
    params: total,
    body: { basis: first.basis, missing: missingOf(first) },
  });
  // One more report is accepted after the closing, so that the total may be closed anew.
  await bringReport('primaryOfficer', 'primaryHead', ['tieu-hoc'], primary('report', 'accepted'), 'submitted');
  await accept(primary('report', 'accepted'));
  const now = await live();

  // The primary school joins the audience of the plans after they were issued: it is offered an assignment.
  const primaryUnit = { unitId: units.primary };
  const {
    revision: factRevision,
    relationsRevision,
    now: fact,
  } = await call('communeAdministrator', organisationContract, 'readUnit', {
    params: primaryUnit,
    query: {},
  });
  const facts = changeable(fact);
  const primaryFacts = await call('communeAdministrator', organisationContract, 'changeFacts', {
    params: primaryUnit,
    body: { from: '2026-03-01', revision: factRevision, facts: { ...facts, tags: ['biên giới'] } },
  });
  const west = await call('westOfficer', organisationContract, 'readUnit', {
    params: { unitId: units.communeWest },
    query: {},
  });

  const { id: documentId } = await call('communeOfficer', documentsContract, 'addDocument', {
    params: communeUnit,
    body: {},
    file: planFile,
  });

  const actFact = await call('communeOfficer', actsContract, 'addActFact', {
    params: communeUnit,
    body: { act: '80/2017/NĐ-CP', fact: inForce },
  });

  const invite = async (fullName: string) =>
    (
      await call('schoolHead', accountsContract, 'invite', {
        params: { unitId: units.secondary },
        body: { fullName, role: 'school-officer' },
      })
    ).invitationPath.replace('/invitations/', '');
  const token = await invite('Vàng Thị Na');
  const { personId: colleague } = await call('nobody', accountsContract, 'acceptInvitation', {
    params: { token: await invite('Giàng A Tú') },
    body: { fullName: 'Giàng A Tú', login: 'thcs.canbo.hai', password: 'mot-mat-khau-moi' },
  });
  await call('schoolHead', reportsContract, 'makeSender', {
    params: { unitId: units.secondary },
    body: { personId: colleague },
  });
  const { people } = await call('schoolHead', reportsContract, 'listSenders', { params: { unitId: units.secondary } });
  const senderGrant = people.find(({ personId }) => personId === colleague)?.grantId ?? '';

  const listed = await call('schoolHead', accountsContract, 'listPeople', { params: { unitId: units.secondary } });

  return {
    reforms: await buildReforms(server),
    review: await buildReview(server),
    communeProgramme,
    invitationId: listed.invitations[0]?.id ?? '',
    departmentProgramme,
    unissued,
    documentId,
    actFactId: actFact.id,
    invitation: token,
    senderGrant,
    officerId: personas.schoolOfficer.personId,
    communeAdministratorId: personas.communeAdministrator.personId,
    plan: (stage: Stage) => keyOf(secondary('plan', stage)),
    planRevision: (stage: Stage) => planRevisions[stage] ?? 0,
    entries: keyOf(secondary('entries', 'Cả đợt')),
    report: (stage: Stage) => keyOf(secondary('report', stage)),
    reportRevision: (stage: Stage) => reportRevisions[stage] ?? 0,
    highSchoolReport: keyOf(highSchool('report', 'accepted')),
    total,
    basis: now.basis,
    missing: missingOf(now),
    owed: commune('report', 'accepted').assignmentId,
    primaryRevision: primaryFacts.revision,
    primaryRelations: relationsRevision,
    primaryFacts: { ...facts, tags: ['biên giới'] },
    westRevision: west.revision,
    offering: { ...communeUnit, windowId: secondary('plan', 'filled').windowId },
    departmentWindow: { unitId: units.department, windowId: highSchool('report', 'accepted').windowId },
    westFacts: changeable(west.now),
    communeDraft: draftOf('Bản dự thảo sửa', [reportDuty(everySchool, stages)]),
  };
}

export type World = Awaited<ReturnType<typeof buildWorld>>;
