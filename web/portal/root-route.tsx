import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { FailedDoor, NotFoundDoor } from '../app/route-states.tsx';
import { queryClient } from './app.ts';
import { brandQuery, sessionQuery } from './session.ts';

/** Above everything. Pages for those who are not signed in hang here. */
export const rootRoute = createRootRoute({
  // What every page needs is on its way while the page's code is.
  loader: () => {
    void queryClient.prefetchQuery(brandQuery);
    void queryClient.prefetchQuery(sessionQuery);
  },
  component: Outlet,
  notFoundComponent: NotFoundDoor,
  errorComponent: FailedDoor,
});

/** The frame for contacts who are signed in. All other pages hang here. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: lazyRouteComponent(() => import('./shell/portal-shell.tsx'), 'PortalShell'),
});
