import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

/** `step`: the columns of a file that was checked already, to change them. */
export type ImportSearch = { step?: 'columns' };

/** Import of jobs: the history, and one import from its file to its result. */
export const importRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/imports',
    component: lazyRouteComponent(() => import('./list/imports-page.tsx'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/imports/$importId',
    validateSearch: (search): ImportSearch => (search.step === 'columns' ? { step: 'columns' } : {}),
    component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
  }),
];
