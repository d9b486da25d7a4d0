import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../../app/api/client.ts';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../../../ui/form/confirm-dialog.tsx';
import { faultOf } from '../../../../ui/form/faults.ts';
import { Form, FormActions } from '../../../../ui/form/form.tsx';
import classes from './record-dialog.module.css';

/** What the fields of a dialog get: the values, a way to change them, and the sentence for a field that is wrong. */
export type Fields<Values> = {
  values: Values;
  set: (change: Partial<Values>) => void;
  fault: (field: string) => string | undefined;
  faults: readonly { field?: string; message: string }[];
};

type Props<Values extends object> = {
  /** The first word of the cache keys of what is shown, read again after a change. */
  part: string;
  title: string;
  /** The record as it was opened, its version included: what is saved is what was looked at. */
  initial: Values;
  /** The fields that show their own fault, as named in the request. */
  fields: RegExp;
  mayEdit: boolean;
  size?: string;
  /** `key` stays the same through all tries of one intention. */
  save: (values: Values, key: string) => Promise<unknown>;
  /** How the record is deleted, where it may be. */
  remove?: { name: string; run: () => Promise<unknown> } | undefined;
  onClose: () => void;
  children: (form: Fields<Values>) => ReactNode;
};

function useRemoval(part: string, run: (() => Promise<unknown>) | undefined, onDone: () => void) {
  const { t } = useTranslation('setUp');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [asked, setAsked] = useState(false);
  const removal = useMutation({
    mutationFn: async () => run?.(),
    onSuccess: () => {
      toasts.show({ text: t('deleted') });
      onDone();
      void queryClient.invalidateQueries({ queryKey: [part] });
    },
  });
  const ask = (open: boolean) => {
    removal.reset();
    setAsked(open);
  };
  return { asked, ask, go: () => removal.mutate(), busy: removal.isPending, problem: asProblem(removal.error) };
}

/** A dialog that shows a record of the set-up and saves, deletes or adds it; faults stand at their fields. */
export function RecordDialog<Values extends object>(props: Props<Values>) {
  const { part, title, initial, fields, mayEdit, size = 'lg', save, remove, onClose, children } = props;
  const { t } = useTranslation(['setUp', 'ui']);
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [values, setValues] = useState(initial);
  const [dirty, setDirty] = useState(false);
  const latest = useRef(initial);
  useEffect(() => {
    latest.current = initial;
  });
  const [key] = useState(newKey);
  const removal = useRemoval(part, remove?.run, onClose);
  const saving = useMutation({
    mutationFn: () => save(values, key),
    onSuccess: () => {
      toasts.show({ text: t('setUp:saved') });
      onClose();
      void queryClient.invalidateQueries({ queryKey: [part] });
    },
  });
  const problem = asProblem(saving.error);
  const own = (problem?.faults ?? []).flatMap(({ field }) => (field && fields.test(field) ? [field] : []));
  const reload = async () => {
    await queryClient.invalidateQueries({ queryKey: [part] });
    setValues(latest.current);
    setDirty(false);
    saving.reset();
  };
  const set = (change: Partial<Values>) => {
    setDirty(true);
    setValues((before) => ({ ...before, ...change }));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      closeOnClickOutside={!dirty}
      closeOnEscape={!dirty}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Form onSubmit={() => saving.mutate()} problem={problem} fields={own}>
        <fieldset disabled={!mayEdit} className={classes.fields}>
          {children({ values, set, fault: (field) => faultOf(problem?.faults, field), faults: problem?.faults ?? [] })}
        </fieldset>
        <FormActions>
          {remove && mayEdit && (
            <Button variant="subtle" color="red" className={classes.remove} onClick={() => removal.ask(true)}>
              {t('setUp:delete')}
            </Button>
          )}
          {problem?.code === 'version_stale' && (
            <Button variant="default" onClick={() => void reload()}>
              {t('setUp:loadSaved')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {mayEdit ? t('ui:cancel') : t('ui:close')}
          </Button>
          {mayEdit && (
            <Button type="submit" loading={saving.isPending}>
              {t('setUp:save')}
            </Button>
          )}
        </FormActions>
      </Form>
      {remove && (
        <ConfirmDialog
          opened={removal.asked}
          onClose={() => removal.ask(false)}
          title={t('setUp:deleteTitle', { name: remove.name })}
          confirmLabel={t('setUp:delete')}
          danger
          busy={removal.busy}
          problem={removal.problem}
          onConfirm={removal.go}
        >
          <p>{t('setUp:deleteText')}</p>
        </ConfirmDialog>
      )}
    </Modal>
  );
}
