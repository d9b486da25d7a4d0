import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseFilters } from './filters/rules-filters.ts';
import { parseSchedulesSearch } from './schedules/rules-search.ts';

const getParentRoute = () => shellRoute;

/** The three reports and what goes out of them by mail. */
export const reportRoutes = [
  createRoute({
    getParentRoute,
    path: '/reports',
    beforeLoad: () => {
      throw redirect({ to: '/reports/job-enquiry' as string, replace: true });
    },
  }),
  createRoute({
    getParentRoute,
    path: '/reports/job-enquiry',
    validateSearch: (raw: Record<string, unknown>) => parseFilters('job_enquiry', raw),
    component: lazyRouteComponent(() => import('./job-enquiry-page.tsx'), 'JobEnquiryPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reports/job-exceptions',
    validateSearch: (raw: Record<string, unknown>) => parseFilters('job_exceptions', raw),
    component: lazyRouteComponent(() => import('./job-exceptions-page.tsx'), 'JobExceptionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reports/active-events',
    validateSearch: (raw: Record<string, unknown>) => parseFilters('active_events', raw),
    component: lazyRouteComponent(() => import('./active-events-page.tsx'), 'ActiveEventsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reports/schedules',
    validateSearch: parseSchedulesSearch,
    component: lazyRouteComponent(() => import('./schedules/schedules-page.tsx'), 'SchedulesPage'),
  }),
];
