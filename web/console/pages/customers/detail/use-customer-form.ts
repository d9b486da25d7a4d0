import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { faultOf } from '../../../../ui/form/faults.ts';
import { type Customer, changeCustomer, customerQuery } from '../api.ts';
import { changeOf, type Draft, draftOf } from './rules-draft.ts';

/** Directions that a customer has a tracking flag for. */
export const trackedDirections = ['import', 'export', 'domestic', 'production'] as const;
export type TrackedDirection = (typeof trackedDirections)[number];

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
  const [turnedOn, setTurnedOn] = useState<readonly TrackedDirection[]>([]);
  const dirty = edited !== null && Object.keys(changeOf(base, draft)).length > 0;

  const saving = useMutation({
    mutationFn: () => changeCustomer(base.id, base.version, changeOf(base, draft)),
    onSuccess: (saved) => {
      setTurnedOn(trackedDirections.filter((one) => saved.tracking[one] && !base.tracking[one]));
      queryClient.setQueryData(customerQuery(saved.id).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['customers', 'list'] });
      setEdited(null);
      toasts.show({ text: t('page.saved') });
    },
  });
  useBlocker({
    // The parts of the page share the form: going from one to another loses nothing.
    shouldBlockFn: ({ current: from, next }) =>
      dirty && from.pathname !== next.pathname && !window.confirm(t('page.leave')),
    enableBeforeUnload: () => dirty,
  });

  const problem = asProblem(saving.error);
  return {
    /** The customer that the form stands on. */
    base,
    draft,
    dirty,
    problem,
    /** Directions whose tracking was switched on by the last saving. */
    turnedOn,
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
