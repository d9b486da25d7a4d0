import { Anchor, Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../../../app/live/live-provider.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { PageSkeleton } from '../../../ui/feedback/page-skeleton.tsx';
import { Page, Panel } from '../../../ui/frame/page.tsx';
import { TaskProgress } from '../../background-tasks/task-progress.tsx';
import { AllocationDialog } from './allocation-dialog.tsx';
import { type Direction, type Tracking, trackingKeys, trackingQuery } from './api.ts';
import { ModesPanel } from './modes-panel.tsx';
import type { TrackingSearch } from './rules-search.ts';
import classes from './tracking.module.css';
import { UntrackedPanel } from './untracked-panel.tsx';

/** Customers' flags, templates and the company's setting decide what is shown: it is read again when one of them changes. */
function useLiveTracking() {
  const queryClient = useQueryClient();
  useLiveEvents((event) => {
    const isMine = event.type === 'live.opened' || event.type === 'setup.changed' || event.type === 'customer.changed';
    if (isMine) void queryClient.invalidateQueries({ queryKey: [...trackingKeys, 'status'] });
  });
}

function Lead({ status }: { status: Tracking | undefined }) {
  const { t } = useTranslation('tracking');
  if (!status?.customer) return <>{t('lead')}</>;
  const { id, name } = status.customer;
  return (
    <>
      <Anchor component={Link} to={`/customers/${id}` as string}>
        {name}
      </Anchor>
      {' · '}
      <Anchor component={Link} to={'/tracking' as string}>
        {t('allCustomers')}
      </Anchor>
    </>
  );
}

/** The allocation under way, or its result until it is put away. */
function Running({ taskId, onClose }: { taskId: string; onClose: () => void }) {
  const { t } = useTranslation('tracking');
  const queryClient = useQueryClient();
  return (
    <Panel
      title={t('running')}
      actions={
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('putAway')}
        </Button>
      }
    >
      <TaskProgress
        taskId={taskId}
        changedLabel={t('allocated')}
        onEnd={() => void queryClient.invalidateQueries({ queryKey: trackingKeys })}
      />
    </Panel>
  );
}

/** Where tracking applies, which open jobs it leaves out, and allocating them. */
export function TrackingPage() {
  const { t } = useTranslation('tracking');
  const asProblem = useProblem();
  const navigate = useNavigate();
  const { customerId, task } = useSearch({ strict: false }) as TrackingSearch;
  const status = useQuery(trackingQuery(customerId));
  const [previewed, setPreviewed] = useState<Direction[] | null>(null);
  useLiveTracking();
  const show = (next: string | undefined) => {
    setPreviewed(null);
    const search = { ...(customerId ? { customerId } : {}), ...(next ? { task: next } : {}) };
    void navigate({ to: '.', search: search as never, replace: true, resetScroll: false });
  };
  return (
    <Page title={t('title')} lead={<Lead status={status.data} />}>
      {task && <Running key={task} taskId={task} onClose={() => show(undefined)} />}
      {status.isError && <ErrorState problem={asProblem(status.error)} onRetry={() => void status.refetch()} />}
      {status.isPending && <PageSkeleton />}
      {status.data && (
        <div className={classes.stack}>
          {!customerId && <ModesPanel status={status.data} />}
          <UntrackedPanel key={customerId ?? ''} status={status.data} onPreview={setPreviewed} />
        </div>
      )}
      {previewed && (
        <AllocationDialog
          asked={{ customerId: customerId ?? null, directions: previewed }}
          title={t('preview.title', { jobs: previewed.map((one) => t(`jobs.${one}`)).join(', ') })}
          onClose={() => setPreviewed(null)}
          onStarted={show}
        />
      )}
    </Page>
  );
}
