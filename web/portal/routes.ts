import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { returnAddress } from '../app/go-to.tsx';
import { FailedPage, NotFoundPage, PendingPage } from '../app/route-states.tsx';
import { slug } from './app.ts';
import { accountRoutes } from './pages/account/routes.ts';
import { calendarRoutes } from './pages/calendar/routes.ts';
import { decisionRoutes } from './pages/decisions/routes.ts';
import { difotRoutes } from './pages/difot/routes.ts';
import { jobRoutes } from './pages/jobs/routes.ts';
import { messageRoutes } from './pages/messages/routes.ts';
import { notificationRoutes } from './pages/notifications/routes.ts';
import { shareLinkRoutes } from './pages/share-links/routes.ts';
import { rootRoute, shellRoute } from './root-route.tsx';

/** `to`: where to go after signing in, a path below the portal's own address. */
export type SignInSearch = { to?: string };

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search): SignInSearch => returnAddress(search),
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

/** Where a staff user's “View as customer” begins; the token stands in the fragment. */
const viewAsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/view-as',
  component: lazyRouteComponent(() => import('./pages/view-as/view-as-page.tsx'), 'ViewAsPage'),
});

const forgottenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgotten-password',
  component: lazyRouteComponent(() => import('./pages/sign-in/forgotten-page.tsx'), 'ForgottenPage'),
});

/** An address without a page, shown within the frame. */
const missingRoute = createRoute({ getParentRoute: () => shellRoute, path: '$', component: NotFoundPage });

/**
 * Every page of the portal. A feature keeps its routes in `pages/<feature>/routes.ts` (an array of `createRoute` with
 * `getParentRoute: () => shellRoute` and `lazyRouteComponent`), and is added here with one line. The list of jobs is `/`.
 */
const routeTree = rootRoute.addChildren([
  signInRoute,
  forgottenRoute,
  viewAsRoute,
  shellRoute.addChildren([
    ...jobRoutes,
    ...messageRoutes,
    ...decisionRoutes,
    ...difotRoutes,
    ...accountRoutes,
    ...shareLinkRoutes,
    ...calendarRoutes,
    ...notificationRoutes,
    missingRoute,
  ]),
]);

/** The router at the customer's own address. */
export function createPortalRouter() {
  return createRouter({
    routeTree,
    basepath: `/p/${slug}`,
    defaultPreload: 'intent',
    defaultPendingComponent: PendingPage,
    defaultErrorComponent: FailedPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}
