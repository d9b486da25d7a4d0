import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseSetUpSearch } from '../set-up/kit/rules-search.ts';

/** What Milepost does by itself: the list, and one process. `edit` names the dialog that is open. */
export const automaticProcessRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/automatic-processes',
    validateSearch: parseSetUpSearch,
    component: lazyRouteComponent(() => import('./processes-page.tsx'), 'ProcessesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/automatic-processes/$processId',
    validateSearch: parseSetUpSearch,
    component: lazyRouteComponent(() => import('./process-page.tsx'), 'ProcessPage'),
  }),
];
