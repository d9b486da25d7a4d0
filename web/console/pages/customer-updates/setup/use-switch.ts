import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { type Flag, switchCustomers } from '../api.ts';

type Wanted = { ids: readonly string[]; flag: Flag; on: boolean; undo?: boolean };

/** Switches Publish Attachments or Show DIFOT of one or many customers at once, with Undo for those that were changed. */
export function useSwitch() {
  const { t } = useTranslation('customerUpdates');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const { mutate, ...state } = useMutation({
    mutationFn: ({ ids, flag, on }: Wanted) => switchCustomers(ids, flag, on),
    onSuccess: (changed, { flag, on, undo }) => {
      const what = t(`flag.${flag}`);
      if (undo) toasts.show({ kind: 'info', text: t('switched.undone', { what, count: changed.length }) });
      else if (changed.length === 0) toasts.show({ kind: 'info', text: t('switched.nothing', { what }) });
      else
        toasts.show({
          text: t(on ? 'switched.on' : 'switched.off', { what, count: changed.length }),
          action: { run: () => mutate({ ids: changed, flag, on: !on, undo: true }) },
        });
    },
    onError: (error) => toasts.show({ kind: 'failed', text: asProblem(error).detail }),
    // The switch stays where the reader put it until the list says the same.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['customers'] }),
  });
  return { mutate, isPending: state.isPending, variables: state.variables };
}
