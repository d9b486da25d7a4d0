import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import type { Task } from '../../../background-tasks/api.ts';
import { TaskProgress } from '../../../background-tasks/task-progress.tsx';
import type { Customer } from '../api.ts';
import { mergingQuery } from './api.ts';

/** How far the merge is that the customer is part of; at its end the reader of the one that ended is taken to the other. */
export function MergingNote({ customer }: { customer: Customer }) {
  const { t } = useTranslation('merge');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data } = useQuery(mergingQuery(customer.id));
  if (!data?.taskId) return null;
  const { into, taskId } = data;
  const ended = async (task: Task) => {
    if (into && task.state === 'done') {
      toasts.show({ text: t('done', { into: into.name }) });
      await navigate({ to: `/customers/${into.id}` as string, replace: true });
    }
    void queryClient.invalidateQueries({ queryKey: ['customers'] });
  };
  return (
    <Panel title={t('running.title')}>
      <p>{into ? t('running.into', { name: customer.name, into: into.name }) : t('running.from', customer)}</p>
      <TaskProgress taskId={taskId} changedLabel={t('running.moved')} onEnd={(task) => void ended(task)} />
    </Panel>
  );
}
