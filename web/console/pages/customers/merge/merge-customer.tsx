import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../session.ts';
import type { Customer } from '../api.ts';
import { MergeDialog } from './merge-dialog.tsx';

/** The way to merge this customer into another one, for those who may. */
export function MergeCustomer({ customer }: { customer: Customer }) {
  const { t } = useTranslation('merge');
  const { permissions } = useSession();
  const [asked, setAsked] = useState(false);
  if (!permissions.includes('customers:merge')) return null;
  return (
    <>
      <Button variant="subtle" onClick={() => setAsked(true)}>
        {t('action')}
      </Button>
      {asked && <MergeDialog customer={customer} onClose={() => setAsked(false)} />}
    </>
  );
}
