import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { faultOf } from '../../../../ui/form/faults.ts';
import { type Customer, changeCustomer, customerQuery } from '../api.ts';
import { changeOf, type Draft, draftOf } from './rules-draft.ts';

/**
 * The form of a customer. While nothing was typed it follows the customer as others change it; once something was, it stays on the
 * version that was looked at, so that saving cannot overwrite what somebody else saved meanwhile.
 */
export function useCustomerForm(current: Customer) {
  const { t } = useTranslation('customers');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [edited, setEdited] = useState<{ base: Customer; draft: Draft } | null>(null);
  const base = edited?.base ?? current;
  const draft = edited?.draft ?? draftOf(current);
  const dirty = edited !== null && Object.keys(changeOf(base, draft)).length > 0;

  const saving = useMutation({
    mutationFn: () => changeCustomer(base.id, base.version, changeOf(base, draft)),
    onSuccess: (saved) => {
      queryClient.setQueryData(customerQuery(saved.id).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['customers', 'list'] });
      setEdited(null);
      toasts.show({ text: t('page.saved') });
    },
  });
  useBlocker({
    shouldBlockFn: () => dirty && !window.confirm(t('page.leave')),
    enableBeforeUnload: () => dirty,
  });

  const problem = asProblem(saving.error);
  return {
    /** The customer that the form stands on. */
    base,
    draft,
    dirty,
    problem,
    busy: saving.isPending,
    set: (change: Partial<Draft>) => setEdited({ base, draft: { ...draft, ...change } }),
    fault: (field: string) => faultOf(problem?.faults, field),
    save: () => saving.mutate(),
    /** Gives up what was typed and shows what is saved. */
    loadSaved: async () => {
      await queryClient.refetchQueries({ queryKey: customerQuery(base.id).queryKey });
      saving.reset();
      setEdited(null);
    },
  };
}
