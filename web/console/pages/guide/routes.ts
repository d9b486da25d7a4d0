import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseGuideSearch } from './rules-guide.ts';

export const guideRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/guide',
    validateSearch: parseGuideSearch,
    component: lazyRouteComponent(() => import('./guide-page.tsx'), 'GuidePage'),
  }),
];
