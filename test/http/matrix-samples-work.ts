import type { Transaction } from 'kysely';
import { everySchool } from '#modules/programmes/rules/audience.ts';
import type { Tables } from '#platform/tables.ts';
import { units } from '../personas/personas.ts';
import { type Asked, INSIDE } from './matrix-expected.ts';
import type { Sample } from './matrix-samples.ts';
import { planFile, type World } from './matrix-world.ts';

const { communeEast, department, primary, secondary } = units;

/** By the unit itself; nobody above types, hands over or sends in its place. */
const byUnit = { on: 'secondary', only: INSIDE } as const satisfies Asked;
/** By the office that asked for it; the unit's own people know that the thing exists. */
const byIssuer = { on: 'communeEast', only: INSIDE, known: 'secondary' } as const satisfies Asked;
const seenBy = { on: 'secondary' } as const satisfies Asked;
const inOffice = { on: 'communeEast' } as const satisfies Asked;
const byOffice = { on: 'communeEast', only: INSIDE } as const satisfies Asked;

const concerned = ['done', 'units that have something to do in an issued programme read it'] as const;
const hidden = 'a programme is not told from none to those it does not concern';

/** A correction runs beside the accepted report. */
const correcting = (assignmentId: string, correction: 'asked' | 'draft') => (tx: Transaction<Tables>) =>
  tx.updateTable('assignment').set({ correction }).where('id', '=', assignmentId).execute();

/** Samples of programmes, plans, reports and totals. */
export function workSamples(world: World): Record<string, readonly Sample[]> {
  const { plan, planRevision, report, reportRevision, total, communeProgramme, departmentProgramme, unissued } = world;
  const office = { params: { unitId: communeEast } };
  const reason = 'Đơn vị mới thành lập';
  const change = { code: 'outreach.sessions', value: 2, basedOn: 1 };
  const form = { formCode: 'pctp-annex', formVersion: 1, firstDay: '2026-02-01', lastDay: '2026-02-28', by: 'child' };
  const windows = { params: world.offering };

  return {
    'programmes.listProgrammes': [
      { ...inOffice, input: office },
      { on: 'secondary', input: { params: { unitId: secondary } } },
    ],
    'programmes.createProgramme': [
      { ...byOffice, input: { ...office, body: { from: { title: 'Kế hoạch mới', year: 2026 } } } },
      { ...byOffice, title: 'from a document', input: { ...office, body: { from: { documentId: world.documentId } } } },
      { ...byOffice, title: 'from above', input: { ...office, body: { from: { parent: departmentProgramme } } } },
    ],
    'programmes.readProgramme': [
      {
        ...inOffice,
        hides: hidden,
        exceptions: {
          schoolOfficer: concerned,
          schoolHead: concerned,
          classTeacher: concerned,
          primaryOfficer: concerned,
          primaryHead: concerned,
        },
        input: { params: communeProgramme },
      },
      { ...byOffice, title: 'a draft', hides: hidden, input: { params: unissued.params } },
      {
        on: 'department',
        title: 'of the department',
        hides: hidden,
        exceptions: {
          communeAdministrator: concerned,
          communeOfficer: concerned,
          communeLeader: concerned,
          westOfficer: concerned,
          highSchoolHead: concerned,
        },
        input: { params: departmentProgramme },
      },
    ],
    'programmes.editProgramme': [
      {
        ...byOffice,
        input: { params: unissued.params, body: { revision: unissued.revision, draft: world.communeDraft } },
      },
    ],
    'programmes.previewAudience': [
      { ...inOffice, input: { ...office, query: { audience: JSON.stringify(everySchool) } } },
    ],
    'programmes.issueProgramme': [
      { ...byOffice, input: { params: unissued.params, body: { revision: unissued.revision } } },
    ],
    'programmes.closeProgramme': [
      { ...byOffice, input: { params: communeProgramme, body: { reason } } },
      { on: 'department', only: INSIDE, input: { params: departmentProgramme, body: { reason } } },
    ],
    'programmes.offeredUnits': [{ ...inOffice, input: windows }],
    'programmes.addToWindow': [{ ...byOffice, input: { ...windows, body: { unitIds: [primary] } } }],
    'programmes.changeDue': [
      { ...byOffice, input: { params: windows.params, body: { dueDay: '2099-01-01', reason } } },
    ],
    'programmes.waiveAssignment': [{ ...byIssuer, input: { params: report('filled'), body: { reason } } }],
    'programmes.unwaiveAssignment': [
      {
        ...byIssuer,
        input: { params: report('filled') },
        prepare: (tx) =>
          tx
            .updateTable('assignment')
            .set({ state: 'waived', waived_from: 'draft' })
            .where('id', '=', report('filled').assignmentId)
            .execute(),
      },
    ],
    'programmes.listAssignments': [{ ...seenBy, input: { params: { unitId: secondary } } }],
    'programmes.listAwaited': [
      { ...inOffice, input: office },
      { on: 'department', input: { params: { unitId: department } } },
    ],
    'programmes.followWindow': [
      { ...inOffice, input: { params: total } },
      { on: 'department', input: { params: world.departmentWindow } },
    ],

    'plans.readPlan': [{ ...seenBy, input: { params: plan('filled') } }],
    'plans.uploadPlan': [
      {
        ...byUnit,
        input: {
          params: plan('filled'),
          body: { numberSymbol: null, signedOn: null, note: null, noSecrecyMark: true },
          file: planFile,
        },
      },
    ],
    'plans.handOverPlan': [
      { ...byUnit, input: { params: plan('filled'), body: { revision: planRevision('filled') } } },
    ],
    'plans.takeBackPlan': [{ ...byUnit, input: { params: plan('ready'), body: { revision: planRevision('ready') } } }],
    'plans.submitPlan': [{ ...byUnit, input: { params: plan('ready'), body: { revision: planRevision('ready') } } }],
    'plans.returnPlan': [
      {
        ...byIssuer,
        input: {
          params: plan('submitted'),
          body: { revision: planRevision('submitted'), reasons: [{ text: 'Chưa ký' }], dueDay: '2026-04-01' },
        },
      },
    ],
    'plans.acceptPlan': [
      { ...byIssuer, input: { params: plan('submitted'), body: { revision: planRevision('submitted') } } },
    ],
    'plans.downloadPlan': [{ ...seenBy, input: { params: { ...plan('accepted'), version: 1 } } }],

    'reports.readReport': [
      { ...seenBy, input: { params: report('accepted'), query: {} } },
      { ...seenBy, title: 'a draft, of which those above see nothing', input: { params: report('filled'), query: {} } },
      { on: 'highSchool', input: { params: world.highSchoolReport, query: {} } },
    ],
    'reports.saveCells': [
      { ...byUnit, input: { params: report('filled'), body: { cells: [change], notes: [], words: [] } } },
    ],
    'reports.handOver': [
      { ...byUnit, input: { params: report('filled'), body: { revision: reportRevision('filled') } } },
    ],
    'reports.takeBack': [{ ...byUnit, input: { params: report('ready'), body: {} } }],
    'reports.submitReport': [
      { ...byUnit, input: { params: report('ready'), body: { revision: reportRevision('ready') } } },
    ],
    'reports.returnReport': [
      {
        ...byIssuer,
        input: {
          params: report('submitted'),
          body: { version: 1, reasons: [{ where: '', text: 'Chưa khớp sổ' }], dueDay: '2026-04-01' },
        },
      },
    ],
    'reports.acceptReport': [
      { ...byIssuer, input: { params: report('submitted'), body: { version: 1 } } },
      {
        on: 'department',
        only: INSIDE,
        known: 'highSchool',
        input: { params: world.highSchoolReport, body: { version: 1 } },
      },
    ],
    'reports.openCorrection': [{ ...byUnit, input: { params: report('accepted'), body: { reason } } }],
    'reports.requestCorrection': [{ ...byIssuer, input: { params: report('accepted'), body: { reason } } }],

    'reports.abandonCorrection': [
      {
        ...byUnit,
        input: { params: report('accepted') },
        prepare: correcting(report('accepted').assignmentId, 'draft'),
      },
    ],
    'reports.withdrawRequest': [
      {
        ...byIssuer,
        input: { params: report('accepted') },
        prepare: correcting(report('accepted').assignmentId, 'asked'),
      },
    ],

    'rollup.listConsolidations': [{ ...byOffice, input: office }],
    'rollup.readConsolidation': [
      { ...inOffice, input: { params: total, query: {} } },
      { on: 'department', input: { params: world.departmentWindow, query: { view: 'live', children: 'yes' } } },
    ],
    'rollup.readProvenance': [{ ...inOffice, input: { params: { ...total, code: 'outreach.sessions' }, query: {} } }],
    'rollup.saveWords': [
      { ...byOffice, input: { params: total, body: { gapsNote: { text: 'Sẽ bổ sung ở kỳ sau', was: '' } } } },
    ],
    'rollup.closeConsolidation': [
      { ...byOffice, input: { params: total, body: { basis: world.basis, missing: world.missing, reason } } },
    ],
    'rollup.sendCandidates': [{ ...byOffice, input: { params: total } }],
    'rollup.handOverConsolidation': [{ ...byOffice, input: { params: total, body: { assignmentId: world.owed } } }],
    'rollup.sendConsolidation': [{ ...byOffice, input: { params: total, body: { assignmentId: world.owed } } }],
    'rollup.paperFindings': [{ ...inOffice, input: { params: total, query: {} } }],
    'rollup.paperDocx': [{ ...inOffice, input: { params: total, query: {} } }],
    'rollup.paperPdf': [{ ...inOffice, input: { params: total, query: {} } }],
    'rollup.paperXlsx': [{ ...inOffice, input: { params: total, query: { children: 'yes' } } }],
    'rollup.unitReportDocx': [{ ...seenBy, input: { params: report('accepted'), query: {} } }],
    'rollup.rollUpByChild': [{ ...inOffice, input: { query: { ...form, under: communeEast } } }],
  };
}
