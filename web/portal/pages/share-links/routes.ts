import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

export const shareLinkRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/share-links',
    component: lazyRouteComponent(() => import('./share-links-page.tsx'), 'ShareLinksPage'),
  }),
] as const;
