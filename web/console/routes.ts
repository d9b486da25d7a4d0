import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { FailedPage, NotFoundPage, PendingPage } from '../app/route-states.tsx';
import { customerGroupRoutes } from './pages/customer-groups/routes.ts';
import { customerRoutes } from './pages/customers/routes.ts';
import { groupOverrideRoutes } from './pages/group-overrides/routes.ts';
import { importRoutes } from './pages/imports/routes.ts';
import { jobRoutes } from './pages/jobs/routes.ts';
import { mailRoutes } from './pages/mails/routes.ts';
import { setUpRoutes } from './pages/set-up/routes.ts';
import { doorRoutes } from './pages/sign-in/routes.ts';
import { templateRoutes } from './pages/templates/routes.ts';
import { userRoutes } from './pages/users/routes.ts';
import { rootRoute, shellRoute } from './root-route.tsx';

const startRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/start/start-page.tsx'), 'StartPage'),
});

/**
 * Every page of the console. A feature keeps its routes in `pages/<feature>/routes.ts` (an array of `createRoute` with
 * `getParentRoute: () => shellRoute` and `lazyRouteComponent`), and is added here with one line.
 */
const routeTree = rootRoute.addChildren([
  ...doorRoutes,
  shellRoute.addChildren([
    startRoute,
    ...jobRoutes,
    ...importRoutes,
    ...userRoutes,
    ...mailRoutes,
    ...customerRoutes,
    ...customerGroupRoutes,
    ...groupOverrideRoutes,
    ...templateRoutes,
    ...setUpRoutes,
  ]),
]);

/** The router; made once the address is final (main.tsx). */
export function createConsoleRouter() {
  return createRouter({
    routeTree,
    basepath: '/console',
    defaultPreload: 'intent',
    defaultPendingComponent: PendingPage,
    defaultErrorComponent: FailedPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}
