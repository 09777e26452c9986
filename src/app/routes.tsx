import type { PageRoute } from '#ui/router.ts';
import { navWords } from './nav-words.ts';

/** Where a signed-in person lands. */
export const home = '/work';

/** Every page of the program, one line each. Pages load when they are opened. */
export const pages: readonly PageRoute[] = [
  { path: '/setup', open: true, page: () => import('#modules/accounts/web/setup-page.tsx') },
  { path: '/sign-in', open: true, page: () => import('#modules/accounts/web/sign-in-page.tsx') },
  { path: '/sign-in/return', open: true, page: () => import('#modules/accounts/web/providers/return-page.tsx') },
  { path: '/password-resets/:token', open: true, page: () => import('#modules/accounts/web/reset-page.tsx') },
  { path: '/invitations/:token', open: true, page: () => import('#modules/accounts/web/invitation-page.tsx') },
  { path: '/slip', open: true, page: () => import('#modules/accounts/web/slips/use-slip-page.tsx') },
  {
    path: '/work',
    needs: 'assignment.read',
    nav: { word: navWords.work, order: 10 },
    page: () => import('#modules/programmes/web/work-page.tsx'),
  },
  {
    path: '/documents',
    needs: 'document.read',
    side: 'office',
    nav: { word: navWords.documents, order: 30 },
    page: () => import('#modules/documents/web/documents-page.tsx'),
  },
  {
    path: '/documents/:unitId/:documentId',
    needs: 'document.read',
    page: () => import('#modules/documents/web/reading-page.tsx'),
  },
  {
    path: '/programmes',
    needs: 'programme.read',
    side: 'office',
    nav: { word: navWords.programmes, order: 40 },
    page: () => import('#modules/programmes/web/programmes-page.tsx'),
  },
  {
    path: '/programmes/:unitId/:programmeId',
    needs: 'programme.read',
    page: () => import('#modules/programmes/web/programme-page.tsx'),
  },
  {
    path: '/consolidations',
    needs: 'rollup.read',
    side: 'office',
    nav: { word: navWords.rollUp, order: 50 },
    page: () => import('#modules/reports/web/rollup/consolidations-page.tsx'),
  },
  {
    path: '/consolidations/:unitId/:windowId',
    needs: 'rollup.read',
    page: () => import('#modules/reports/web/rollup/consolidation-page.tsx'),
  },
  {
    path: '/plans/:unitId/:assignmentId',
    needs: 'assignment.read',
    page: () => import('#modules/programmes/web/plan-page.tsx'),
  },
  {
    path: '/reports/:unitId/:assignmentId',
    needs: 'report.read',
    page: () => import('#modules/reports/web/report-page.tsx'),
  },
  {
    path: '/reports/:unitId/:assignmentId/check',
    needs: 'report.read',
    page: () => import('#modules/reports/web/check/check-page.tsx'),
  },
  {
    path: '/follow-up/:unitId/:windowId',
    needs: 'assignment.read',
    page: () => import('#modules/reports/web/follow/follow-page.tsx'),
  },
  { path: '/account/security', page: () => import('#modules/accounts/web/security/security-page.tsx') },
  { path: '/account', page: () => import('#modules/accounts/web/account-page.tsx') },
  {
    path: '/units/:unitId/protection',
    needs: 'person.invite',
    page: () => import('#modules/accounts/web/access/protection-page.tsx'),
  },
  {
    path: '/units/:unitId/service-accounts',
    needs: 'person.invite',
    page: () => import('#modules/accounts/web/access/service-accounts-page.tsx'),
  },
  {
    path: '/units/:unitId/people',
    needs: 'person.read',
    nav: { word: navWords.people, order: 90 },
    page: () => import('#modules/accounts/web/people/people-page.tsx'),
  },
  {
    path: '/units/:unitId/people/import',
    needs: 'person.invite',
    page: () => import('#modules/accounts/web/sheet/import-people-page.tsx'),
  },
  {
    path: '/units/:unitId/slips',
    needs: 'person.invite',
    page: () => import('#modules/accounts/web/slips/slips-page.tsx'),
  },
  {
    path: '/units/:unitId/take-over',
    needs: 'person.invite',
    page: () => import('#modules/accounts/web/people/take-over-page.tsx'),
  },
  {
    path: '/units/:unitId/stand-ins',
    needs: 'unit.read',
    page: () => import('#modules/accounts/web/people/stand-ins-page.tsx'),
  },
  {
    path: '/history/:unitId',
    needs: 'history.read',
    nav: { word: navWords.log, order: 95 },
    page: () => import('#modules/history/web/log-page.tsx'),
  },
  {
    path: '/history/:unitId/:subjectKind/:subjectId',
    needs: 'history.read',
    page: () => import('#modules/history/web/thing-history-page.tsx'),
  },
  {
    path: '/units',
    needs: 'unit.read',
    side: 'office',
    nav: { word: navWords.units, order: 80 },
    page: () => import('#modules/organisation/web/units-page.tsx'),
  },
  { path: '/reforms', needs: 'unit.manage', page: () => import('#modules/organisation/web/reforms/reforms-page.tsx') },
  {
    path: '/reforms/:unitId/abolition',
    needs: 'unit.manage',
    page: () => import('#modules/organisation/web/reforms/guided/abolition-page.tsx'),
  },
  {
    path: '/reforms/:unitId/:reformId',
    needs: 'unit.manage',
    page: () => import('#modules/organisation/web/reforms/reform-page.tsx'),
  },
  {
    path: '/reforms/:unitId/:reformId/sheet',
    needs: 'unit.manage',
    page: () => import('#modules/organisation/web/reforms/sheet/sheet-page.tsx'),
  },
  {
    path: '/reforms/:unitId/:reformId/rehearsal',
    needs: 'unit.manage',
    page: () => import('#modules/organisation/web/reforms/rehearsal-page.tsx'),
  },
  { path: '/units/import', needs: 'unit.manage', page: () => import('#modules/organisation/web/import-page.tsx') },
  { path: '/units/chain', needs: 'unit.read', page: () => import('#modules/organisation/web/chain-page.tsx') },
  { path: '/units/:unitId', needs: 'unit.read', page: () => import('#modules/organisation/web/unit-page.tsx') },
];
