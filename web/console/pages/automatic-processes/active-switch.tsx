import { Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { changeProcess, type Process, part } from './api.ts';
import classes from './automatic-processes.module.css';

/** Switches a process on or off at once; for those who may not, it only shows which. */
export function ActiveSwitch({ process }: { process: Process }) {
  const { t } = useTranslation('automaticProcesses');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const switching = useMutation({
    mutationFn: (active: boolean) => changeProcess(process.id, process.version, { active }),
    onSuccess: ({ active, name }) => toasts.show({ text: t(active ? 'switchedOn' : 'switchedOff', { name }) }),
    onError: (error) => toasts.show({ kind: 'failed', text: asProblem(error).detail }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [part] }),
  });
  const isOn = switching.isPending ? switching.variables : process.active;
  return (
    <span className={classes.switch}>
      <Switch
        aria-label={t('switchOn', { name: process.name })}
        checked={isOn}
        disabled={!process.abilities.edit}
        onChange={(event) => switching.mutate(event.currentTarget.checked)}
      />
      <span aria-hidden>{t(isOn ? 'on' : 'off')}</span>
    </span>
  );
}
