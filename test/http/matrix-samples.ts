import type { Transaction } from 'kysely';
import { keepSetupToken } from '#modules/accounts/server/setup-link.ts';
import type { Database } from '#platform/database/connect.ts';
import type { Tables } from '#platform/tables.ts';
import { PASSWORD, type PersonaName, units } from '../personas/personas.ts';
import { accessSamples } from './matrix-access.ts';
import { actsSamples } from './matrix-acts.ts';
import { disseminationSamples } from './matrix-dissemination.ts';
import { evidenceSamples } from './matrix-evidence.ts';
import { type Asked, INSIDE } from './matrix-expected.ts';
import { guidedSamples } from './matrix-guided.ts';
import { librarySamples } from './matrix-library.ts';
import { peopleSamples } from './matrix-people.ts';
import { peopleSheetSamples } from './matrix-people-sheet.ts';
import { providerSamples } from './matrix-provider.ts';
import { quizSamples } from './matrix-quiz.ts';
import { reformSamples } from './matrix-reforms.ts';
import { registerSamples } from './matrix-register.ts';
import { registersSamples } from './matrix-registers.ts';
import { reviewSamples } from './matrix-review.ts';
import { workSamples } from './matrix-samples-work.ts';
import { sheetRunSamples } from './matrix-sheet-runs.ts';
import { shiftSamples } from './matrix-shifts.ts';
import { signInSamples } from './matrix-sign-in.ts';
import { slipSamples } from './matrix-slips.ts';
import { unitSheet, unitSheetRows } from './matrix-unit-sheet.ts';
import { NOW, planFile, type World } from './matrix-world.ts';

interface SampleInput {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request that would do its work if the caller may, and where the right is asked. */
export interface Sample extends Asked {
  readonly title?: string;
  readonly input: SampleInput;
  /** About a thing of each one's own; `input` is then that of one of them. */
  readonly ownInput?: (as: PersonaName) => SampleInput;
  /** What must be otherwise in the world for this request; undone with it. */
  readonly prepare?: (tx: Transaction<Tables>) => Promise<unknown>;
}

const { secondary, primary, communeEast, communeWest, department } = units;
const newPassword = 'mat-khau-khac-hon';
const setupToken = 'mot-lien-ket-thiet-lap-lan-dau';

/** A program nobody has set up yet. */
async function emptied(tx: Transaction<Tables>) {
  await tx.deleteFrom('installation').execute();
  await keepSetupToken(tx as unknown as Database, setupToken, NOW);
}
const asTrial = (tx: Transaction<Tables>) => tx.updateTable('installation').set({ kind: 'trial' }).execute();

/** docs/decisions/0003: until the unit has its own person in charge, whoever administers the unit it reports to. */
const bootstrap = {
  departmentAdministrator: ['done', 'the commune has no administrator yet and reports to the department (decision 3)'],
} as const;
const seenOrNot = 'a unit that may not be read is not told from one that does not exist';

const newUnit = (reportsTo: string) => ({
  from: '2026-03-01',
  kind: 'school',
  facts: {
    name: 'Trường Tiểu học Suối Mơ',
    levels: ['tieu-hoc'],
    ownership: 'public',
    tags: [],
    code: null,
    abbreviation: null,
    placeName: null,
    draftingUnit: null,
    headName: null,
    headTitle: null,
  },
  reportsTo,
});

/** For every endpoint, by `module.key`, the requests it is tried with. */
export async function matrixSamples(world: World): Promise<Record<string, readonly Sample[]>> {
  const anyone = { on: 'anywhere' } as const;
  const own = { params: { unitId: secondary } };
  const west = { on: 'communeWest', title: 'no administrator yet', exceptions: bootstrap } as const;
  const office = { name: 'Sở Mới', kind: 'department', abbreviation: 'SM', placeName: 'Nà Lang' };
  const governing = { governingName: 'UBND tỉnh Mới', governingKind: 'province-authority' };
  const person = { fullName: 'Lý Thị Sao', login: 'nguoi.moi', password: newPassword };
  const invited = { params: { token: world.invitation } };

  return {
    'accounts.setupState': [{ ...anyone, input: { query: {} } }],
    'accounts.setUp': [
      {
        ...anyone,
        prepare: emptied,
        input: { body: { token: setupToken, office: { ...office, ...governing }, administrator: person } },
      },
    ],
    'accounts.setUpTrial': [{ ...anyone, prepare: emptied, input: { body: { token: setupToken } } }],
    'accounts.wipeTrial': [{ ...anyone, prepare: asTrial, input: { body: { confirm: 'XOA DU LIEU MAU' } } }],
    'accounts.signIn': [{ ...anyone, input: { body: { login: 'so.quantri', password: PASSWORD } } }],
    'accounts.currentSession': [{ ...anyone, input: {} }],
    'accounts.signOut': [{ ...anyone, input: { body: {} } }],
    'accounts.changePassword': [{ ...anyone, input: { body: { current: PASSWORD, next: newPassword } } }],
    'accounts.listPeople': [
      { on: 'secondary', input: own },
      { ...west, input: { params: { unitId: communeWest } } },
    ],
    'accounts.invite': [
      { on: 'secondary', input: { ...own, body: { fullName: 'Lý Thị Sao', role: 'school-officer' } } },
      { ...west, input: { params: { unitId: communeWest }, body: { fullName: 'Lý Thị Sao', role: 'administrator' } } },
    ],
    'accounts.readInvitation': [{ ...anyone, input: invited }],
    'accounts.acceptInvitation': [{ ...anyone, input: { ...invited, body: person } }],
    'accounts.endInvitation': [
      { on: 'secondary', input: { params: { unitId: secondary, invitationId: world.invitationId } } },
    ],
    'accounts.endGrant': [
      {
        on: 'secondary',
        input: {
          params: { unitId: secondary, grantId: world.senderGrant },
          body: { reason: 'Chuyển công tác' },
        },
      },
    ],

    ...peopleSamples(world.invitationId),
    ...(await peopleSheetSamples()),
    ...slipSamples(world.invitationId),
    ...(await registerSamples(world.documentId)),
    ...(await evidenceSamples()),
    ...(await registersSamples(world)),
    ...shiftSamples(),
    ...disseminationSamples(world.documentId),
    ...(await quizSamples()),
    'history.readHistory': [
      {
        on: 'secondary',
        input: {
          params: { unitId: secondary, subjectKind: 'report', subjectId: world.report('accepted').assignmentId },
        },
      },
      { on: 'department', input: { params: { unitId: department, subjectKind: 'unit', subjectId: department } } },
    ],

    'history.readLog': [
      { on: 'secondary', input: { ...own, query: {} } },
      { on: 'department', input: { params: { unitId: department }, query: { words: 'Kế hoạch' } } },
    ],
    'history.exportLog': [{ on: 'communeEast', input: { params: { unitId: communeEast }, query: {} } }],
    'history.findPeople': [{ on: 'communeEast', input: { params: { unitId: communeEast }, query: { q: 'mua' } } }],

    'organisation.listUnits': [
      { on: 'communeEast', hides: seenOrNot, input: { query: { under: communeEast } } },
      { ...anyone, title: 'the own tree', input: { query: {} } },
    ],
    'organisation.unitTraits': [{ ...anyone, input: { query: {} } }],
    'organisation.readUnit': [{ on: 'secondary', hides: seenOrNot, input: { ...own, query: {} } }],
    'organisation.addUnit': [
      { on: 'communeEast', input: { body: newUnit(communeEast) } },
      { ...west, input: { body: newUnit(communeWest) } },
    ],
    'organisation.changeFacts': [
      {
        on: 'primary',
        input: {
          params: { unitId: primary },
          body: {
            from: '2026-03-02',
            revision: world.primaryRevision,
            facts: { ...world.primaryFacts, headName: 'Lý Thị Sao' },
          },
        },
      },
      {
        ...west,
        input: {
          params: { unitId: communeWest },
          body: {
            from: '2026-03-02',
            revision: world.westRevision,
            facts: { ...world.westFacts, headName: 'Lý Thị Sao' },
          },
        },
      },
    ],
    'organisation.changeRelations': [
      {
        on: 'primary',
        input: {
          params: { unitId: primary },
          body: { from: '2026-03-02', revision: world.primaryRelations, secondReceiver: null, liesIn: communeEast },
        },
      },
    ],
    'organisation.unitTemplate': [{ ...anyone, input: {} }],
    'organisation.exportUnits': [{ on: 'communeEast', hides: seenOrNot, input: { query: { under: communeEast } } }],
    'organisation.checkSheet': [{ ...anyone, input: { body: {}, file: await unitSheet() } }],
    'organisation.importUnits': [
      {
        ...anyone,
        exceptions: {
          departmentAdministrator: [
            '422 units-not-ready',
            'a row below a unit of another office is a finding in the sheet',
          ],
          stranger: ['422 units-not-ready', 'a row below a unit never heard of is a finding in the sheet'],
        },
        input: { body: { from: '2026-03-01', rows: unitSheetRows, leaveOut: [] } },
      },
    ],

    'documents.addDocument': [
      {
        on: 'communeEast',
        only: INSIDE,
        input: { params: { unitId: communeEast }, body: { evenIfTwin: true }, file: planFile },
      },
    ],
    'documents.addText': [
      {
        on: 'communeEast',
        only: INSIDE,
        input: { params: { unitId: communeEast }, body: { text: 'KẾ HOẠCH\nPhòng, chống tội phạm' } },
      },
    ],
    'documents.readDocument': [
      { on: 'communeEast', input: { params: { unitId: communeEast, documentId: world.documentId } } },
    ],
    'documents.downloadDocument': [
      { on: 'communeEast', input: { params: { unitId: communeEast, documentId: world.documentId } } },
    ],

    ...librarySamples(world),
    ...actsSamples(world),

    'reports.listSenders': [
      { on: 'secondary', only: INSIDE, input: own },
      { on: 'communeEast', only: INSIDE, input: { params: { unitId: communeEast } } },
    ],
    'reports.makeSender': [
      { on: 'secondary', only: INSIDE, input: { ...own, body: { personId: world.officerId } } },
      {
        on: 'communeEast',
        only: INSIDE,
        input: { params: { unitId: communeEast }, body: { personId: world.communeAdministratorId } },
      },
    ],
    'reports.endSender': [
      { on: 'secondary', only: INSIDE, input: { params: { unitId: secondary, grantId: world.senderGrant }, body: {} } },
    ],
    ...reviewSamples(world.review),
    ...(await reformSamples(world.reforms)),
    ...sheetRunSamples,
    ...guidedSamples,
    ...signInSamples(),
    ...providerSamples(),
    ...accessSamples(),
    ...workSamples(world),
  };
}
