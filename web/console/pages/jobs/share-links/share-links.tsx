import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Job } from '../api/types.ts';

const ShareLinksPanel = lazy(() => import('./share-links-panel.tsx'));

/** The job's share links; their code comes after the page's own. */
export function ShareLinks({ job }: { job: Job }) {
  return (
    <Suspense fallback={<Skeleton height={96} />}>
      <ShareLinksPanel job={job} />
    </Suspense>
  );
}
