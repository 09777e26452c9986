import type { PageRoute } from '#ui/router.ts';
import { navWords } from './nav-words.ts';

/** Where a signed-in person lands. */
export const home = '/work';

/** Every page of the program, one line each. Pages load when they are opened. */
export const pages: readonly PageRoute[] = [
  { path: '/setup', open: true, page: () => import('#modules/accounts/web/setup-page.tsx') },
  { path: '/sign-in', open: true, page: () => import('#modules/accounts/web/sign-in-page.tsx') },
  { path: '/invitations/:token', open: true, page: () => import('#modules/accounts/web/invitation-page.tsx') },
  { path: '/account', page: () => import('#modules/accounts/web/account-page.tsx') },
  {
    path: '/units/:unitId/people',
    needs: 'person.read',
    nav: { word: navWords.people, order: 90 },
    page: () => import('#modules/accounts/web/people-page.tsx'),
  },
  {
    path: '/units',
    needs: 'unit.read',
    side: 'office',
    nav: { word: navWords.units, order: 80 },
    page: () => import('#modules/organisation/web/units-page.tsx'),
  },
  { path: '/units/import', needs: 'unit.manage', page: () => import('#modules/organisation/web/import-page.tsx') },
  { path: '/units/:unitId', needs: 'unit.read', page: () => import('#modules/organisation/web/unit-page.tsx') },
];
