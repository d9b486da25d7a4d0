import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseTrackingSearch } from './rules-search.ts';

/** Where tracking applies, and bringing open jobs under it. */
export const trackingRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/tracking',
    validateSearch: parseTrackingSearch,
    component: lazyRouteComponent(() => import('./tracking-page.tsx'), 'TrackingPage'),
  }),
];
