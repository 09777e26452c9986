import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
  type RouteComponent,
} from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Loading } from '../loading.tsx';
import { noteNavigation } from '../navigation-focus.ts';
import { type PageRoute, partsFor } from '../router.ts';
import { useGrant, useSession } from '../session.ts';
import { hideToasts } from '../toast.ts';
import { BrokenPage, ForbiddenPage, NotFoundPage, NothingToDoPage } from './page-problems.tsx';
import { PrivatePages } from './private-pages.tsx';

/** `/units/:unitId` as the router writes it. */
const routerPath = (path: string): string => path.replace(/:(\w+)/g, '$$$1');

function guarded({ needs }: PageRoute, Content: ComponentType): RouteComponent {
  if (!needs) return Content as RouteComponent;
  return function Guarded() {
    return useSession().permissions.includes(needs) ? <Content /> : <ForbiddenPage />;
  };
}

/** The router of a list of pages; `/` leads to the first part of the navigation somebody may open. */
export function makeRouter(pages: readonly PageRoute[]) {
  const root = createRootRoute({ component: Outlet });
  const frame = createRoute({
    getParentRoute: () => root,
    id: 'private',
    component: () => <PrivatePages pages={pages} />,
  });
  const routeOf = (page: PageRoute) => {
    const Content = lazyRouteComponent(page.page as () => Promise<{ default: () => null }>);
    const component = (
      page.open ? Content : Object.assign(guarded(page, Content), { preload: Content.preload })
    ) as RouteComponent;
    return createRoute({
      getParentRoute: () => (page.open ? root : frame) as typeof root,
      path: routerPath(page.path),
      component,
    });
  };
  const index = createRoute({
    getParentRoute: () => frame,
    path: '/',
    component: function Home() {
      const [home] = partsFor(pages, useSession(), useGrant());
      return home ? <Navigate to={home.to} replace /> : <NothingToDoPage />;
    },
  });
  // An unknown address is told inside the frame, with the navigation at hand.
  const unknown = createRoute({ getParentRoute: () => frame, path: '$', component: NotFoundPage });
  const open = pages.filter((page) => page.open).map(routeOf);
  const closed = pages.filter((page) => !page.open).map(routeOf);
  const routeTree = root.addChildren([...open, frame.addChildren([index, ...closed, unknown] as never)] as never);
  const router = createRouter({
    routeTree: routeTree as unknown as AnyRoute,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: () => <Loading />,
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: NotFoundPage,
  });
  router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
    if (!fromLocation || !pathChanged) return;
    noteNavigation();
    hideToasts();
  });
  return router;
}
