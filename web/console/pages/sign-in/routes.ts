import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.tsx';
import { parseSignInSearch } from './rules-search.ts';

const getParentRoute = () => rootRoute;

/** Pages for those who are not signed in. */
export const doorRoutes = [
  createRoute({
    getParentRoute,
    path: '/sign-in',
    validateSearch: parseSignInSearch,
    component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/forgotten-password',
    component: lazyRouteComponent(() => import('./forgotten-page.tsx'), 'ForgottenPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/first-run',
    component: lazyRouteComponent(() => import('../first-run/first-run-page.tsx'), 'FirstRunPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reset-password',
    component: lazyRouteComponent(() => import('../reset-password/reset-password-page.tsx'), 'ResetPasswordPage'),
  }),
];
