import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../app/use-problem.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { useFormat } from '../../ui/format/format-context.tsx';
import { ProgressBar } from '../../ui/status/progress-bar.tsx';
import { isRunning, type Task, taskQuery } from './api.ts';
import { StopTask } from './stop-task.tsx';
import classes from './task-progress.module.css';
import { TaskState } from './task-state.tsx';
import { useLiveTasks } from './use-live-tasks.ts';

type Props = {
  taskId: string;
  /** What "changed" is called for this kind of work: "Allocated". */
  changedLabel?: string;
  /** Called once it has ended, also where it had when it was first shown. */
  onEnd?: (task: Task) => void;
};

function Counts({ task, changedLabel }: { task: Task; changedLabel: string }) {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  const unchanged = Math.max(0, task.done - task.changed - task.failed);
  const count = (label: string, value: number, isBad = false) => (
    <div data-tone={isBad && value > 0 ? 'late' : undefined}>
      <dt>{label}</dt>
      <dd>{format.number(value)}</dd>
    </div>
  );
  return (
    <dl className={classes.counts}>
      {count(changedLabel, task.changed)}
      {count(t('unchanged'), unchanged)}
      {count(t('failed'), task.failed, true)}
    </dl>
  );
}

/** The jobs that could not be changed, each with its sentence. */
function Faults({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  if (task.faults.length === 0) return null;
  const further = task.failed - task.faults.length;
  return (
    <>
      <ul className={classes.faults} aria-label={t('faults')}>
        {task.faults.map((fault) => (
          <li key={fault.jobId}>
            <Anchor component={Link} to={`/jobs/${fault.jobId}` as string}>
              {fault.jobCode}
            </Anchor>
            <span>{fault.message}</span>
          </li>
        ))}
      </ul>
      {further > 0 && (
        <p className={classes.muted}>{t('furtherFaults', { count: further, jobs: format.number(further) })}</p>
      )}
    </>
  );
}

function Shown({ task, changedLabel }: { task: Task; changedLabel: string }) {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  const isOpen = isRunning(task);
  const figures = { done: format.number(task.done), total: format.number(task.total) };
  return (
    <div className={classes.task}>
      <div className={classes.line}>
        <TaskState state={task.state} />
        <span className={classes.muted}>
          {t('by', { name: task.by })} · {format.instant(task.createdAt)}
        </span>
      </div>
      {isOpen && task.total > 0 && (
        <ProgressBar stage={t('looked', figures)} percent={(task.done / task.total) * 100} tone="progress" />
      )}
      {isOpen && task.total === 0 && <p role="status">{t('lookedSoFar', figures)}</p>}
      {!isOpen && (
        <p role="status">
          {t(`ended.${task.state as 'done' | 'failed' | 'cancelled'}`, { count: task.done, ...figures })}
        </p>
      )}
      {task.message && <p className={classes.message}>{task.message}</p>}
      <Counts task={task} changedLabel={changedLabel} />
      <Faults task={task} />
      {isOpen && (
        <p className={classes.muted}>
          {t('leave')}{' '}
          <Anchor component={Link} to={'/tasks' as string}>
            {t('toList')}
          </Anchor>
        </p>
      )}
      {task.abilities.cancel && (
        <div>
          <StopTask task={task} />
        </div>
      )}
    </div>
  );
}

/**
 * How far long work is, live: state, progress, what was changed and what was not, and how to stop it. The page may be left; the work
 * goes on, and is found again in the list of tasks.
 */
export function TaskProgress({ taskId, changedLabel, onEnd }: Props) {
  const { t } = useTranslation('tasks');
  const asProblem = useProblem();
  const task = useQuery(taskQuery(taskId));
  useLiveTasks(taskId);
  const told = useRef(false);
  const latest = useRef(onEnd);
  useEffect(() => {
    latest.current = onEnd;
  });
  const current = task.data;
  useEffect(() => {
    if (current === undefined || isRunning(current) || told.current) return;
    told.current = true;
    latest.current?.(current);
  }, [current]);
  if (task.data) return <Shown task={task.data} changedLabel={changedLabel ?? t('changed')} />;
  if (task.isError) return <ErrorState problem={asProblem(task.error)} onRetry={() => void task.refetch()} />;
  return <Skeleton height={120} />;
}
