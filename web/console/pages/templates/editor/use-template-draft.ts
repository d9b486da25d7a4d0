import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dataOf, idempotencyKey, ifMatch, newKey } from '../../../../app/api/client.ts';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { client, type Template } from '../api.ts';
import { bodyOf, type Draft, draftOf } from './rules-draft.ts';

const keysOf = (milestones: Draft['milestones']) => milestones.map((one) => one.key).join(' ');

/** The template being edited: its draft, whether it differs from what was read, and how it is saved. */
export function useTemplateDraft(template: Template | undefined, onDirty: (dirty: boolean) => void) {
  const { t } = useTranslation('templates');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [draft, setDraft] = useState(() => draftOf(template));
  const [dirty, setDirty] = useState(false);
  const [key] = useState(newKey);
  const mark = (now: boolean) => {
    setDirty(now);
    onDirty(now);
  };
  const saving = useMutation({
    mutationFn: () =>
      template
        ? dataOf(
            client.PATCH('/api/v1/templates/{id}', {
              params: { path: { id: template.id } },
              body: bodyOf(draft),
              headers: ifMatch(draft.version),
            }),
          )
        : dataOf(client.POST('/api/v1/templates', { body: bodyOf(draft), headers: idempotencyKey(key) })),
    onSuccess: (saved) => {
      mark(false);
      setDraft((before) => ({ ...before, version: saved.version }));
      queryClient.setQueryData(['templates', 'one', saved.id], saved);
      void queryClient.invalidateQueries({ queryKey: ['templates', 'list'] });
      toasts.show({ text: t('saved') });
      if (!template) void navigate({ to: `/templates/${saved.id}` as string, replace: true, ignoreBlocker: true });
    },
  });
  return {
    draft,
    dirty,
    change: (part: Partial<Draft>) => {
      mark(true);
      // Faults name places in the list: once these have moved, they would stand at the wrong ones.
      if (part.milestones && keysOf(part.milestones) !== keysOf(draft.milestones)) saving.reset();
      setDraft((before) => ({ ...before, ...part }));
    },
    save: () => saving.mutate(),
    saving: saving.isPending,
    problem: asProblem(saving.error),
  };
}
