import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

const getParentRoute = () => shellRoute;
const component = lazyRouteComponent(() => import('./messages-page.tsx'), 'MessagesPage');

/** The message screens of jobs and components. */
export const messageRoutes = [
  createRoute({ getParentRoute, path: '/jobs/$jobId/messages', component }),
  createRoute({ getParentRoute, path: '/jobs/$jobId/components/$componentId/messages', component }),
] as const;
