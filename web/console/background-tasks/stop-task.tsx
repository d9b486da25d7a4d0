import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../app/use-problem.ts';
import { ConfirmDialog } from '../../ui/form/confirm-dialog.tsx';
import { cancelTask, type Task, taskKeys } from './api.ts';

/** Stops a task after its present step, after saying what that means. */
export function StopTask({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const asProblem = useProblem();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const stopping = useMutation({
    mutationFn: () => cancelTask(task.id),
    onSuccess: (stopped) => {
      queryClient.setQueryData(taskKeys.one(task.id), stopped);
      void queryClient.invalidateQueries({ queryKey: taskKeys.list });
      setAsking(false);
    },
    onError: () => void queryClient.invalidateQueries({ queryKey: taskKeys.one(task.id) }),
  });
  const ask = (open: boolean) => {
    stopping.reset();
    setAsking(open);
  };
  return (
    <>
      <Button variant="default" onClick={() => ask(true)}>
        {t('stop.button')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => ask(false)}
        title={t('stop.title')}
        confirmLabel={t('stop.confirm')}
        danger
        busy={stopping.isPending}
        problem={asProblem(stopping.error)}
        onConfirm={() => stopping.mutate()}
      >
        <p>{t('stop.text')}</p>
      </ConfirmDialog>
    </>
  );
}
