import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseApiKeysSearch } from './rules-search.ts';

export const apiKeyRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/api-keys',
    validateSearch: parseApiKeysSearch,
    component: lazyRouteComponent(() => import('./api-keys-page.tsx'), 'ApiKeysPage'),
  }),
];
