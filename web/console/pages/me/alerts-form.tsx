import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { AlertsSelect } from '../users/alerts-select.tsx';
import { type Me, meQuery, saveAlerts } from './api.ts';

/** Which mails of messages I get; saved with the choice. */
export function AlertsForm({ me }: { me: Me }) {
  const { t } = useTranslation('me');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const save = useMutation({
    mutationFn: saveAlerts,
    onSuccess: (saved) => {
      queryClient.setQueryData(meQuery.queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['users'] });
      toasts.show({ text: t('saved') });
    },
    onError: (error) => toasts.show({ kind: 'failed', text: asProblem(error)?.detail ?? '' }),
  });
  const shown = save.isPending ? save.variables.messageAlerts : me.messageAlerts;
  return <AlertsSelect value={shown} onChange={(messageAlerts) => save.mutate({ messageAlerts })} />;
}
