import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../../../api/schema.gen.ts';
import { dataOf } from '../../../../app/api/client.ts';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../../../ui/form/confirm-dialog.tsx';
import { api } from '../../../app.ts';
import type { Contact } from '../api.ts';
import classes from '../customers.module.css';

const client = api as unknown as Client<paths>;
const at = (id: string, contactId: string) => ({ params: { path: { id, contactId } } });
const factorQuery = (customerId: string, contactId: string) =>
  queryOptions({
    queryKey: ['customers', customerId, 'contact-factor', contactId],
    queryFn: ({ signal }) =>
      dataOf(
        client.GET('/api/v1/customers/{id}/contacts/{contactId}/second-factor', {
          ...at(customerId, contactId),
          signal,
        }),
      ),
  });

/** The second factor of the person behind a contact, where there is one: a lost one is reset here. */
export function ContactFactor({ customerId, contact }: { customerId: string; contact: Contact }) {
  const { t } = useTranslation('customers');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [asking, setAsking] = useState(false);
  const { data } = useQuery(factorQuery(customerId, contact.id));
  const reset = useMutation({
    mutationFn: () =>
      client.POST('/api/v1/customers/{id}/contacts/{contactId}/second-factor/reset', at(customerId, contact.id)),
    onSuccess: () => {
      setAsking(false);
      toasts.show({ text: t('contacts.factorReset', { email: contact.email }) });
      return queryClient.invalidateQueries({ queryKey: factorQuery(customerId, contact.id).queryKey });
    },
  });
  if (!data?.secondFactor) return null;
  return (
    <div className={classes.factor}>
      <span>{t('contacts.factorOn')}</span>
      <Button variant="default" size="compact-md" onClick={() => setAsking(true)}>
        {t('contacts.resetFactor')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('contacts.resetFactor')}
        confirmLabel={t('contacts.resetFactor')}
        danger
        busy={reset.isPending}
        problem={asProblem(reset.error)}
        onConfirm={() => reset.mutate()}
      >
        <p>{t('contacts.resetFactorText', { email: contact.email })}</p>
      </ConfirmDialog>
    </div>
  );
}
