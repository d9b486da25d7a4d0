import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import type { Part } from './api.ts';
import { parseSetUpSearch } from './kit/rules-search.ts';

const route = (part: Part, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({
    getParentRoute: () => shellRoute,
    path: `/set-up/${part}`,
    validateSearch: parseSetUpSearch,
    component,
  });

/** The company's lists. `q` is what is searched, `edit` the record that is open (`new`: a new one). */
export const setUpRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/set-up',
    beforeLoad: () => {
      throw redirect({ to: '/set-up/branches' as string, replace: true });
    },
  }),
  route(
    'branches',
    lazyRouteComponent(() => import('./branches/branches-page.tsx'), 'BranchesPage'),
  ),
  route(
    'departments',
    lazyRouteComponent(() => import('./departments/departments-page.tsx'), 'DepartmentsPage'),
  ),
  route(
    'calendars',
    lazyRouteComponent(() => import('./calendars/calendars-page.tsx'), 'CalendarsPage'),
  ),
  route(
    'categories',
    lazyRouteComponent(() => import('./categories/categories-page.tsx'), 'CategoriesPage'),
  ),
  route(
    'reference-types',
    lazyRouteComponent(() => import('./reference-types/reference-types-page.tsx'), 'ReferenceTypesPage'),
  ),
  route(
    'custom-fields',
    lazyRouteComponent(() => import('./custom-fields/custom-fields-page.tsx'), 'CustomFieldsPage'),
  ),
  route(
    'event-types',
    lazyRouteComponent(() => import('./event-types/event-types-page.tsx'), 'EventTypesPage'),
  ),
  route(
    'lateness-reasons',
    lazyRouteComponent(() => import('./lateness-reasons/lateness-reasons-page.tsx'), 'LatenessReasonsPage'),
  ),
  route(
    'quick-replies',
    lazyRouteComponent(() => import('./quick-replies/quick-replies-page.tsx'), 'QuickRepliesPage'),
  ),
];
