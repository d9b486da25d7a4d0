import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseSetUpSearch } from '../set-up/kit/rules-search.ts';

/** Administration > Workflow Roles. `q` is what is searched, `edit` the role that is open (`new`: a new one). */
export const workflowRoleRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/workflow-roles',
    validateSearch: parseSetUpSearch,
    component: lazyRouteComponent(() => import('./workflow-roles-page.tsx'), 'WorkflowRolesPage'),
  }),
];
