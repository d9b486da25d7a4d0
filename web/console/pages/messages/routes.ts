import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

const getParentRoute = () => shellRoute;
const component = lazyRouteComponent(() => import('./messages-page.tsx'), 'MessagesPage');

/** `thread`: a conversation that stayed with a former customer. */
const validateSearch = (search: Record<string, unknown>): { thread?: string } =>
  typeof search.thread === 'string' ? { thread: search.thread } : {};

/** The message screens of jobs and components. */
export const messageRoutes = [
  createRoute({ getParentRoute, path: '/jobs/$jobId/messages', validateSearch, component }),
  createRoute({ getParentRoute, path: '/jobs/$jobId/components/$componentId/messages', validateSearch, component }),
];
