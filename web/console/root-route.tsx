import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { FailedDoor, NotFoundDoor } from '../app/route-states.tsx';
import { queryClient } from './app.ts';
import { sessionQuery } from './session.ts';

/** Above everything. Pages for those who are not signed in (sign-in, reset, first run) hang here. */
export const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundDoor,
  errorComponent: FailedDoor,
});

/** The frame for those who are signed in: navigation, search, live line. All other pages hang here. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  // The session is on its way while the shell's code is.
  loader: () => {
    void queryClient.prefetchQuery(sessionQuery);
  },
  component: lazyRouteComponent(() => import('./shell/console-shell.tsx'), 'ConsoleShell'),
});
