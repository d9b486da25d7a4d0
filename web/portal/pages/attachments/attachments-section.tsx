import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../../../ui/feedback/page-skeleton.tsx';
import { Panel } from '../../../ui/frame/page.tsx';
import type { JobDetail } from '../../types.ts';

const Content = lazy(() =>
  import('./attachments-content.tsx').then((module) => ({ default: module.AttachmentsContent })),
);

/** The published files on the page of a job; without any, nothing stands there. */
export function AttachmentsSection({ job }: { job: JobDetail }) {
  const { t } = useTranslation('gallery');
  if (job.attachmentCount === 0) return null;
  return (
    <Panel title={t('heading')}>
      <Suspense fallback={<PageSkeleton />}>
        <Content jobId={job.id} />
      </Suspense>
    </Panel>
  );
}
