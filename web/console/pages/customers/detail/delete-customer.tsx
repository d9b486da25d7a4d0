import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../../../ui/form/confirm-dialog.tsx';
import { type Customer, deleteCustomer } from '../api.ts';

/** Deletes a customer that nothing hangs on, after asking. The server says what hangs on it, if something does. */
export function DeleteCustomer({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [asked, setAsked] = useState(false);
  const remove = useMutation({
    mutationFn: () => deleteCustomer(customer.id),
    onSuccess: async () => {
      toasts.show({ text: t('page.deleted', { name: customer.name }) });
      await navigate({ to: '/customers' as string });
      void queryClient.invalidateQueries({ queryKey: ['customers', 'list'] });
    },
  });
  const ask = (open: boolean) => {
    remove.reset();
    setAsked(open);
  };
  return (
    <div>
      <Button variant="subtle" color="red" onClick={() => ask(true)}>
        {t('page.delete')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => ask(false)}
        title={t('page.deleteTitle', { name: customer.name })}
        confirmLabel={t('page.delete')}
        danger
        busy={remove.isPending}
        problem={asProblem(remove.error)}
        onConfirm={() => remove.mutate()}
      >
        <p>{t('page.deleteText')}</p>
      </ConfirmDialog>
    </div>
  );
}
