import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { FailedPage, NotFoundPage, PendingPage } from '../app/route-states.tsx';
import { rootRoute, shellRoute } from './root-route.tsx';

/** `to`: where to go after signing in, a path below /console. */
export type SignInSearch = { to?: string };

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search): SignInSearch =>
    typeof search.to === 'string' && /^\/(?!\/)/.test(search.to) ? { to: search.to } : {},
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const startRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/start/start-page.tsx'), 'StartPage'),
});

/**
 * Every page of the console. A feature keeps its routes in `pages/<feature>/routes.ts` (an array of `createRoute` with
 * `getParentRoute: () => shellRoute` and `lazyRouteComponent`), and is added here with one line.
 */
const routeTree = rootRoute.addChildren([signInRoute, shellRoute.addChildren([startRoute])]);

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
