import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../app/api/problem.ts';
import { NotFoundPage } from '../../app/route-states.tsx';
import { Page, Panel } from '../../ui/frame/page.tsx';
import { taskQuery } from './api.ts';
import { TaskProgress } from './task-progress.tsx';

/** One task: how far it is, and what came of it. */
export function TaskPage() {
  const { taskId } = useParams({ strict: false }) as { taskId: string };
  const { t } = useTranslation('tasks');
  const task = useQuery(taskQuery(taskId));
  const { error } = task;
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 422)) return <NotFoundPage />;
  return (
    <Page
      title={task.data?.title ?? t('one')}
      lead={
        <Anchor component={Link} to={'/tasks' as string}>
          {t('title')}
        </Anchor>
      }
    >
      <Panel>
        <TaskProgress taskId={taskId} />
      </Panel>
    </Page>
  );
}
