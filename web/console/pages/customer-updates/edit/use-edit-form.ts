import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../../app/api/problem.ts';
import { type Preference, readPreference, writePreference } from '../../../../app/preferences/preferences.ts';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { faultOf } from '../../../../ui/form/faults.ts';
import { type Customer, changeCustomer, customerQuery } from '../../customers/api.ts';
import { changeOf, type Draft, draftOf } from '../../customers/detail/rules-draft.ts';
import { type Conflict, isKept, type Kept, rebase, withValue } from './rules-rebase.ts';

const preferenceOf = (id: string): Preference<Kept | null> => ({
  name: `customer-updates.draft.${id}`,
  fallback: null,
  isValid: (value): value is Kept | null => value === null || isKept(value, id),
});

const isDirty = ({ base, draft }: Kept) => Object.keys(changeOf(base, draft)).length > 0;

/** Keeps what is typed in this browser at every letter: a page may be left at any moment, without a word. */
function useKeeping(preference: Preference<Kept | null>, edited: Kept | null) {
  useEffect(() => writePreference(preference, edited && isDirty(edited) ? edited : null), [preference, edited]);
}

/**
 * The form of Edit. What is typed survives leaving the page. When somebody else saves meanwhile, it is put onto what they saved: only
 * what both changed, and differently, has to be decided.
 */
export function useEditForm(current: Customer) {
  const { t } = useTranslation('customerUpdates');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const preference = useMemo(() => preferenceOf(current.id), [current.id]);
  const [edited, setEdited] = useState<Kept | null>(() => readPreference(preference));
  const [restored, setRestored] = useState(edited !== null);
  const [rebased, setRebased] = useState(false);
  useKeeping(preference, edited);
  useEffect(() => {
    if (!edited || current.version <= edited.base.version) return;
    const onto = rebase(edited, current);
    setEdited(onto);
    setRebased(isDirty(onto));
  }, [edited, current]);

  const { base, draft, conflicts } = edited ?? { base: current, draft: draftOf(current), conflicts: [] };
  const queryKey = customerQuery(current.id).queryKey;
  const begin = () => {
    setEdited(null);
    setRestored(false);
    setRebased(false);
  };
  const saving = useMutation({
    mutationFn: () => changeCustomer(base.id, base.version, changeOf(base, draft)),
    onSuccess: (saved) => {
      queryClient.setQueryData(queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['customers', 'list'] });
      begin();
      toasts.show({ text: t('editing.saved') });
    },
    onError: async (error) => {
      // Somebody was faster: what they saved is read, and the effect above puts this form onto it.
      if (error instanceof ApiProblem && error.code === 'version_stale') await queryClient.refetchQueries({ queryKey });
    },
  });
  const failed = asProblem(saving.error);
  const problem = failed?.code === 'version_stale' ? null : failed;
  const decided = (path: string) => conflicts.filter((one) => one.path !== path);
  return {
    /** The customer that the form stands on. */
    base,
    draft,
    conflicts,
    dirty: edited !== null && isDirty(edited),
    /** The form holds what was typed on an earlier visit. */
    restored,
    /** Somebody else has saved since the form was begun. */
    rebased,
    problem,
    busy: saving.isPending,
    set: (change: Partial<Draft>) => setEdited({ base, draft: { ...draft, ...change }, conflicts }),
    fault: (field: string) => faultOf(problem?.faults, field),
    keepMine: (path: string) => setEdited({ base, draft, conflicts: decided(path) }),
    takeTheirs: ({ path, theirs }: Conflict) =>
      setEdited({ base, draft: withValue(draft, path, theirs), conflicts: decided(path) }),
    discard: () => {
      saving.reset();
      begin();
    },
    save: () => saving.mutate(),
  };
}
export type EditForm = ReturnType<typeof useEditForm>;
