import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseListSearch, parseProfileSearch } from './rules-search.ts';

/** Milestone templates: the list, the editor, and the explanation of a match. */
export const templateRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/templates',
    validateSearch: parseListSearch,
    component: lazyRouteComponent(() => import('./templates-page.tsx'), 'TemplatesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/templates/explain',
    validateSearch: parseProfileSearch,
    component: lazyRouteComponent(() => import('./explain-page.tsx'), 'ExplainPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/templates/new',
    component: lazyRouteComponent(() => import('./template-page.tsx'), 'NewTemplatePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/templates/$id',
    component: lazyRouteComponent(() => import('./template-page.tsx'), 'TemplatePage'),
  }),
];
