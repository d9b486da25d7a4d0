import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { FailedPage, NotFoundPage, PendingPage } from '../app/route-states.tsx';
import { taskRoutes } from './background-tasks/routes.ts';
import { apiKeyRoutes } from './pages/api-keys/routes.ts';
import { automaticProcessRoutes } from './pages/automatic-processes/routes.ts';
import { companyRoutes } from './pages/company/routes.ts';
import { customerGroupRoutes } from './pages/customer-groups/routes.ts';
import { customerUpdateRoutes } from './pages/customer-updates/routes.ts';
import { customerRoutes } from './pages/customers/routes.ts';
import { decisionRoutes } from './pages/decisions/routes.ts';
import { enquiryRoutes } from './pages/enquiry/routes.ts';
import { exceptionRoutes } from './pages/exceptions/routes.ts';
import { groupOverrideRoutes } from './pages/group-overrides/routes.ts';
import { guideRoutes } from './pages/guide/routes.ts';
import { importRoutes } from './pages/imports/routes.ts';
import { inboxRoutes } from './pages/inbox/routes.ts';
import { jobVisibilityRoutes } from './pages/job-visibility/routes.ts';
import { jobRoutes } from './pages/jobs/routes.ts';
import { mailRoutes } from './pages/mails/routes.ts';
import { meRoutes } from './pages/me/routes.ts';
import { messageRoutes } from './pages/messages/routes.ts';
import { reportRoutes } from './pages/reports/routes.ts';
import { roleRoutes } from './pages/roles/routes.ts';
import { setUpRoutes } from './pages/set-up/routes.ts';
import { doorRoutes } from './pages/sign-in/routes.ts';
import { templateRoutes } from './pages/templates/routes.ts';
import { trackingRoutes } from './pages/tracking/routes.ts';
import { userRoutes } from './pages/users/routes.ts';
import { workGroupRoutes } from './pages/work-groups/routes.ts';
import { workflowRoleRoutes } from './pages/workflow-roles/routes.ts';
import { worklistRoutes } from './pages/worklist/routes.ts';
import { rootRoute, shellRoute } from './root-route.tsx';

const startRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/start/start-page.tsx'), 'StartPage'),
});

/** An address without a page, shown within the frame. */
const missingRoute = createRoute({ getParentRoute: () => shellRoute, path: '$', component: NotFoundPage });

/**
 * Every page of the console. A feature keeps its routes in `pages/<feature>/routes.ts` (an array of `createRoute` with
 * `getParentRoute: () => shellRoute` and `lazyRouteComponent`), and is added here with one line.
 */
const routeTree = rootRoute.addChildren([
  ...doorRoutes,
  shellRoute.addChildren([
    startRoute,
    ...worklistRoutes,
    ...inboxRoutes,
    ...jobRoutes,
    ...messageRoutes,
    ...decisionRoutes,
    ...exceptionRoutes,
    ...enquiryRoutes,
    ...reportRoutes,
    ...importRoutes,
    ...userRoutes,
    ...mailRoutes,
    ...customerRoutes,
    ...customerUpdateRoutes,
    ...customerGroupRoutes,
    ...groupOverrideRoutes,
    ...templateRoutes,
    ...trackingRoutes,
    ...taskRoutes,
    ...automaticProcessRoutes,
    ...setUpRoutes,
    ...roleRoutes,
    ...apiKeyRoutes,
    ...companyRoutes,
    ...guideRoutes,
    missingRoute,
    ...workGroupRoutes,
    ...workflowRoleRoutes,
    ...jobVisibilityRoutes,
    ...meRoutes,
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
