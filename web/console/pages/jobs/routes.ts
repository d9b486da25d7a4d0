import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseJobsSearch } from './rules-search.ts';

const getParentRoute = () => shellRoute;

/** Job Tracking: the list, a job, the form for a new one and for editing. */
export const jobRoutes = [
  createRoute({
    getParentRoute,
    path: '/jobs',
    validateSearch: parseJobsSearch,
    component: lazyRouteComponent(() => import('./list/jobs-page.tsx'), 'JobsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/jobs/new',
    component: lazyRouteComponent(() => import('./form/new-job-page.tsx'), 'NewJobPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/jobs/$jobId',
    component: lazyRouteComponent(() => import('./detail/job-page.tsx'), 'JobPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/jobs/$jobId/edit',
    component: lazyRouteComponent(() => import('./form/edit-job-page.tsx'), 'EditJobPage'),
  }),
];
