import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../../../ui/form/confirm-dialog.tsx';
import classes from './contacts.module.css';
import { actOnMany, type BulkAction, type BulkAnswer } from './contacts-api.ts';

type Props = { customerId: string; ids: readonly string[]; hasPortal: boolean; onDone: () => void };

/** Invite, disable, enable or delete the contacts chosen. Those that refuse are named with the reason; the others are done. */
export function BulkBar({ customerId, ids, hasPortal, onDone }: Props) {
  const { t } = useTranslation(['contacts', 'customers', 'ui']);
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [deleting, setDeleting] = useState(false);
  const [answers, setAnswers] = useState<BulkAnswer[] | null>(null);
  const act = useMutation({
    mutationFn: (action: BulkAction) => actOnMany(customerId, action, ids),
    onSuccess: (items) => {
      const done = items.filter((one) => one.outcome === 'done').length;
      setDeleting(false);
      if (done === items.length) toasts.show({ text: t('contacts:bulk.done', { count: done }) });
      else setAnswers(items);
      onDone();
    },
    onError: (error) => toasts.show({ kind: 'failed', text: asProblem(error).detail }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['customers'] }),
  });
  const button = (action: BulkAction, onClick: () => void, disabled = false) => (
    <Button
      size="compact-sm"
      variant="default"
      disabled={disabled || act.isPending}
      loading={act.isPending && act.variables === action}
      onClick={onClick}
    >
      {t(`contacts:bulk.${action}`)}
    </Button>
  );
  return (
    <>
      {ids.length > 0 && (
        <section className={classes.bar} aria-label={t('contacts:bulk.bar')}>
          <span className={classes.count} role="status">
            {t('contacts:bulk.selected', { count: ids.length })}
          </span>
          {button('invite', () => act.mutate('invite'), !hasPortal)}
          {button('disable', () => act.mutate('disable'))}
          {button('enable', () => act.mutate('enable'))}
          {button('delete', () => setDeleting(true))}
          <Button size="compact-sm" variant="subtle" onClick={onDone}>
            {t('contacts:bulk.clear')}
          </Button>
        </section>
      )}
      <ConfirmDialog
        opened={deleting}
        onClose={() => setDeleting(false)}
        title={t('contacts:bulk.deleteTitle', { count: ids.length })}
        confirmLabel={t('contacts:bulk.delete')}
        danger
        busy={act.isPending}
        onConfirm={() => act.mutate('delete')}
      >
        <p>{t('customers:contacts.deleteText')}</p>
      </ConfirmDialog>
      <Modal
        opened={answers !== null}
        onClose={() => setAnswers(null)}
        size="lg"
        title={t('contacts:bulk.resultTitle')}
        closeButtonProps={{ 'aria-label': t('ui:close') }}
      >
        {answers && <Answers answers={answers} />}
      </Modal>
    </>
  );
}

function Answers({ answers }: { answers: BulkAnswer[] }) {
  const { t } = useTranslation('contacts');
  const refused = answers.filter((one) => one.outcome === 'refused');
  return (
    <div className={classes.stack}>
      <p className={classes.counts}>{t('bulk.done', { count: answers.length - refused.length })}</p>
      <p className={classes.counts}>{t('bulk.refused', { count: refused.length })}</p>
      <ul className={classes.answers}>
        {refused.map((one) => (
          <li key={one.contactId}>{one.message ?? one.email ?? t('bulk.unknown')}</li>
        ))}
      </ul>
    </div>
  );
}
