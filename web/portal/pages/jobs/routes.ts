import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../app.ts';
import { shellRoute } from '../../root-route.tsx';
import { jobQuery, jobsQuery, overviewQuery } from './queries.ts';
import { type JobsSearch, readSearch, toQuery } from './rules-search.ts';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  validateSearch: (search): JobsSearch => readSearch(search),
  loaderDeps: ({ search }) => search,
  // On their way while the page's code is.
  loader: ({ deps }) => {
    void queryClient.prefetchQuery(overviewQuery);
    void queryClient.prefetchInfiniteQuery(jobsQuery(toQuery(deps)));
  },
  component: lazyRouteComponent(() => import('./list-page.tsx'), 'JobListPage'),
});

const jobRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/jobs/$jobId',
  loader: ({ params }) => {
    void queryClient.prefetchQuery(jobQuery(params.jobId));
  },
  component: lazyRouteComponent(() => import('./job-page.tsx'), 'JobPage'),
});

export const jobRoutes = [listRoute, jobRoute] as const;
