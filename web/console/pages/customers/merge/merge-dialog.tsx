import { Button, Checkbox, Modal, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../../app/api/client.ts';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { faultOf } from '../../../../ui/form/faults.ts';
import { Form, FormActions } from '../../../../ui/form/form.tsx';
import { CustomerSelect } from '../../jobs/fields/customer-select.tsx';
import type { Customer } from '../api.ts';
import { mergeCustomers, mergePreviewQuery } from './api.ts';
import classes from './merge.module.css';
import { MergePreviewShown } from './merge-preview.tsx';

/** Merges a customer into another one: everything that passes and what stands in its way is said before, and confirmed. */
export function MergeDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation(['merge', 'ui']);
  const asProblem = useProblem();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [intoId, setIntoId] = useState<string | undefined>();
  const [isRead, setRead] = useState(false);
  const [missing, setMissing] = useState(false);
  const [key, setKey] = useState(newKey);
  const preview = useQuery({ ...mergePreviewQuery(customer.id, intoId ?? ''), enabled: intoId !== undefined });
  const shown = intoId === undefined ? undefined : preview.data;
  const starting = useMutation({
    mutationFn: () => mergeCustomers(customer.id, intoId ?? '', key),
    // This customer ends: the reader goes on at the one that stays, where the progress shows.
    onSuccess: async () => {
      toasts.show({ text: t('merge:begun', { into: shown?.into.name ?? '' }) });
      onClose();
      await navigate({ to: `/customers/${intoId}` as string });
      void queryClient.invalidateQueries({ queryKey: ['customers'] });
    },
    onError: () => setKey(newKey()),
  });
  const failed = asProblem(starting.error ?? (intoId === undefined ? null : preview.error));
  const choose = (id: string | undefined) => {
    starting.reset();
    setRead(false);
    setIntoId(id);
  };
  const send = () => {
    setMissing(!isRead);
    if (isRead && shown?.refused === null) starting.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('merge:title', { name: customer.name })}
      size="xl"
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Form onSubmit={send} problem={failed} fields={['intoId']}>
        <p className={classes.muted}>{t('merge:lead', { name: customer.name })}</p>
        <CustomerSelect
          label={t('merge:into')}
          value={intoId}
          error={shown?.refused ?? faultOf(failed?.faults, 'intoId')}
          onChange={choose}
        />
        {intoId !== undefined && preview.isPending && !preview.isError && <Skeleton height={240} />}
        {shown && (
          <>
            <MergePreviewShown preview={shown} />
            <p className={classes.muted}>{t('merge:settings', { into: shown.into.name })}</p>
            {shown.refused === null && (
              <Checkbox
                label={t('merge:confirmText')}
                checked={isRead}
                error={missing ? t('merge:confirmMissing') : undefined}
                onChange={(event) => {
                  setRead(event.currentTarget.checked);
                  setMissing(false);
                }}
              />
            )}
          </>
        )}
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" color="red" disabled={shown?.refused !== null} loading={starting.isPending}>
            {t('merge:confirm')}
          </Button>
        </FormActions>
      </Form>
    </Modal>
  );
}
