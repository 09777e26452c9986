import type { Permission } from '#base/permission.ts';
import type { PageRoute } from '#ui/router.ts';
import { navWords } from './nav-words.ts';

/** Who opens a page: everybody (`open`), those signed in, or those with a permission. */
type Needs = 'open' | 'signed-in' | Permission;

/** Every page of the program, one line each, under what it needs. Pages load when they are opened. */
const byNeed = {
  open: {
    '/setup': () => import('#modules/accounts/web/setup-page.tsx'),
    '/sign-in': () => import('#modules/accounts/web/sign-in-page.tsx'),
    '/sign-in/return': () => import('#modules/accounts/web/providers/return-page.tsx'),
    '/password-resets/:token': () => import('#modules/accounts/web/reset-page.tsx'),
    '/invitations/:token': () => import('#modules/accounts/web/invitation-page.tsx'),
    '/slip': () => import('#modules/accounts/web/slips/use-slip-page.tsx'),
  },
  'assignment.read': {
    '/work': () => import('#modules/programmes/web/work-page.tsx'),
    '/to-tell/:unitId': () => import('#modules/documents/web/dissemination/to-tell-page.tsx'),
    '/to-tell/:unitId/:issuerId/:disseminationId': () => import('#modules/documents/web/dissemination/tell-page.tsx'),
    '/answers/:unitId/:assignmentId': () => import('#modules/registers/web/answers/answers-page.tsx'),
    '/plans/:unitId/:assignmentId': () => import('#modules/programmes/web/plan-page.tsx'),
    '/follow-up/:unitId/:windowId': () => import('#modules/reports/web/follow/follow-page.tsx'),
  },
  'document.read': {
    '/documents': () => import('#modules/documents/web/documents-page.tsx'),
    '/documents/:unitId/thread': () => import('#modules/documents/web/acts/thread-page.tsx'),
    '/documents/:unitId/outdated': () => import('#modules/documents/web/acts/outdated-page.tsx'),
    '/documents/:unitId/acts': () => import('#modules/documents/web/acts/acts-page.tsx'),
    '/documents/:unitId/:documentId': () => import('#modules/documents/web/reading-page.tsx'),
    '/registers/:unitId/:book': () => import('#modules/documents/web/register/book-page.tsx'),
    '/registers/:unitId/:book/new': () => import('#modules/documents/web/register/new-line-page.tsx'),
    '/registers/:unitId/:book/import': () => import('#modules/documents/web/register/import-page.tsx'),
    '/registers/:unitId/documents/:documentId': () =>
      import('#modules/documents/web/register/register-document-page.tsx'),
    '/disseminations/:unitId': () => import('#modules/documents/web/dissemination/list-page.tsx'),
    '/disseminations/:unitId/documents/:documentId': () => import('#modules/documents/web/dissemination/ask-page.tsx'),
    '/disseminations/:unitId/:disseminationId': () => import('#modules/documents/web/dissemination/follow-page.tsx'),
    '/registers/:unitId/lines/:entryId': () => import('#modules/documents/web/register/line-page.tsx'),
    '/documents/:unitId/:documentId/entry': () => import('#modules/documents/web/entry-page.tsx'),
    '/documents/:unitId/:documentId/versions/:ordinal': () => import('#modules/documents/web/version-page.tsx'),
  },
  'programme.read': {
    '/programmes': () => import('#modules/programmes/web/programmes-page.tsx'),
    '/programmes/:unitId/:programmeId': () => import('#modules/programmes/web/programme-page.tsx'),
  },
  'rollup.read': {
    '/consolidations': () => import('#modules/reports/web/rollup/consolidations-page.tsx'),
    '/consolidations/:unitId/:windowId': () => import('#modules/reports/web/rollup/consolidation-page.tsx'),
  },
  'report.read': {
    '/reports/:unitId/:assignmentId': () => import('#modules/reports/web/report-page.tsx'),
    '/reports/:unitId/:assignmentId/check': () => import('#modules/reports/web/check/check-page.tsx'),
  },
  'register.read': {
    '/facts/:unitId': () => import('#modules/registers/web/registers-page.tsx'),
    '/facts/:unitId/gaps': () => import('#modules/registers/web/gaps/gaps-page.tsx'),
    '/facts/:unitId/:register': () => import('#modules/registers/web/list/register-page.tsx'),
    '/facts/:unitId/:register/statement': () => import('#modules/registers/web/ledger/statement-page.tsx'),
    '/facts/:unitId/:register/:entryId': () => import('#modules/registers/web/entry/entry-page.tsx'),
  },
  'register.write': {
    '/facts/:unitId/:register/new': () => import('#modules/registers/web/entry/new-entry-page.tsx'),
    '/facts/:unitId/:register/import': () => import('#modules/registers/web/sheet/import-page.tsx'),
    '/quiz/:unitId/questions/new': () => import('#modules/quiz/web/new-question-page.tsx'),
    '/quiz/:unitId/questions/import': () => import('#modules/quiz/web/import-page.tsx'),
    '/quiz/:unitId/questions/:questionId': () => import('#modules/quiz/web/question-page.tsx'),
  },
  'quiz.read': {
    '/quiz/:unitId': () => import('#modules/quiz/web/quiz-page.tsx'),
    '/quiz/:unitId/questions': () => import('#modules/quiz/web/bank-page.tsx'),
    '/quiz/:unitId/rounds/:roundId': () => import('#modules/quiz/web/round-page.tsx'),
  },
  'quiz.hold': {
    '/quiz/:unitId/rounds/new': () => import('#modules/quiz/web/new-round-page.tsx'),
  },
  'shift.read': {
    '/shifts/:unitId': () => import('#modules/registers/web/shifts/duty-page.tsx'),
    '/shifts/:unitId/roster': () => import('#modules/registers/web/shifts/roster-page.tsx'),
    '/shifts/:unitId/holidays': () => import('#modules/registers/web/shifts/holidays-page.tsx'),
    '/shifts/:unitId/report': () => import('#modules/registers/web/shifts/report-page.tsx'),
  },
  'signed-in': {
    '/account/security': () => import('#modules/accounts/web/security/security-page.tsx'),
    '/account': () => import('#modules/accounts/web/account-page.tsx'),
  },
  'person.invite': {
    '/units/:unitId/protection': () => import('#modules/accounts/web/access/protection-page.tsx'),
    '/units/:unitId/sign-in-policy': () => import('#modules/accounts/web/access/sign-in-policy-page.tsx'),
    '/units/:unitId/service-accounts': () => import('#modules/accounts/web/access/service-accounts-page.tsx'),
    '/units/:unitId/people/import': () => import('#modules/accounts/web/sheet/import-people-page.tsx'),
    '/units/:unitId/slips': () => import('#modules/accounts/web/slips/slips-page.tsx'),
    '/units/:unitId/take-over': () => import('#modules/accounts/web/people/take-over-page.tsx'),
  },
  'person.read': {
    '/units/:unitId/people': () => import('#modules/accounts/web/people/people-page.tsx'),
  },
  'unit.read': {
    '/units/:unitId/stand-ins': () => import('#modules/accounts/web/people/stand-ins-page.tsx'),
    '/units': () => import('#modules/organisation/web/units-page.tsx'),
    '/units/chain': () => import('#modules/organisation/web/chain-page.tsx'),
    '/units/:unitId': () => import('#modules/organisation/web/unit-page.tsx'),
  },
  'history.read': {
    '/history/:unitId': () => import('#modules/history/web/log-page.tsx'),
    '/history/:unitId/:subjectKind/:subjectId': () => import('#modules/history/web/thing-history-page.tsx'),
  },
  'unit.manage': {
    '/reforms': () => import('#modules/organisation/web/reforms/reforms-page.tsx'),
    '/reforms/:unitId/abolition': () => import('#modules/organisation/web/reforms/guided/abolition-page.tsx'),
    '/reforms/:unitId/:reformId': () => import('#modules/organisation/web/reforms/reform-page.tsx'),
    '/reforms/:unitId/:reformId/sheet': () => import('#modules/organisation/web/reforms/sheet/sheet-page.tsx'),
    '/reforms/:unitId/:reformId/rehearsal': () => import('#modules/organisation/web/reforms/rehearsal-page.tsx'),
    '/units/import': () => import('#modules/organisation/web/import-page.tsx'),
  },
} as const satisfies Partial<Record<Needs, Readonly<Record<string, PageRoute['page']>>>>;

type KeyOf<T> = T extends unknown ? keyof T : never;
type Path = KeyOf<(typeof byNeed)[keyof typeof byNeed]>;

/** The parts of the navigation in their order, by the path of their page; some are only for offices. Whoever signs in lands on the first they may open. */
const parts: Readonly<
  Partial<
    Record<
      Path,
      {
        readonly word: string;
        readonly side?: 'office' | 'school';
        readonly covers?: readonly string[];
        readonly unless?: Permission;
        readonly firstWithout?: Permission;
      }
    >
  >
> = {
  '/work': { word: navWords.work },
  '/documents': { word: navWords.documents, side: 'office', covers: ['/registers', '/disseminations'] },
  '/programmes': { word: navWords.programmes, side: 'office' },
  '/consolidations': { word: navWords.rollUp, side: 'office' },
  '/facts/:unitId': { word: navWords.registers, covers: ['/facts', '/quiz'] },
  // Whoever reads registers finds the quiz among them.
  '/quiz/:unitId': { word: navWords.quiz, side: 'school', covers: ['/quiz'], unless: 'register.read' },
  // A guard has shifts before all else.
  '/shifts/:unitId': { word: navWords.shifts, side: 'school', covers: ['/shifts'], firstWithout: 'report.read' },
  '/units': { word: navWords.units, side: 'office', covers: ['/reforms'] },
  '/units/:unitId/people': { word: navWords.people },
  '/history/:unitId': { word: navWords.log, covers: ['/history'] },
};

const navigation: Readonly<Record<string, Pick<PageRoute, 'nav' | 'side'>>> = Object.fromEntries(
  Object.entries(parts).map(([path, { word, side, ...rest }], order) => [
    path,
    { nav: { word, order, ...rest }, ...(side ? { side } : {}) },
  ]),
);

const needed = (needs: Needs): Pick<PageRoute, 'open' | 'needs'> =>
  needs === 'open' ? { open: true } : needs === 'signed-in' ? {} : { needs };

export const pages: readonly PageRoute[] = Object.entries(byNeed).flatMap(([needs, group]) =>
  Object.entries(group).map(([path, page]) => ({ path, page, ...needed(needs as Needs), ...navigation[path] })),
);
