import { Anchor, Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import type { Column } from '../../../../ui/table/types.ts';
import { type CustomerItem, changeCustomer } from '../api.ts';
import { CustomerStatePill } from '../customer-state.tsx';
import classes from '../customers.module.css';
import { PortalUrl } from '../portal-url.tsx';

type Flag = 'publishAttachments' | 'showDifot';

/** Switches what the portal shows, at once; a refusal puts the switch back and says why. */
function FlagSwitch({ customer, flag, label }: { customer: CustomerItem; flag: Flag; label: string }) {
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const change = useMutation({
    mutationFn: (on: boolean) => changeCustomer(customer.id, customer.version, { [flag]: on }),
    onError: (error) => toasts.show({ kind: 'failed', text: asProblem(error).detail }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['customers'] }),
  });
  return (
    <Switch
      aria-label={label}
      checked={change.isPending ? change.variables : customer[flag]}
      disabled={!customer.abilities.edit || change.isPending}
      onChange={(event) => change.mutate(event.currentTarget.checked)}
    />
  );
}

/** The columns of the customer list (DOMAIN 7: Customer Id, Customer Name, Portal URL, Publish Attachments, Show DIFOT). */
export function useCustomerColumns(): Column<CustomerItem>[] {
  const { t } = useTranslation('customers');
  return useMemo(
    () => [
      { id: 'code', header: t('list.code'), width: 145, onPhone: 'line', cell: (row) => row.code },
      {
        id: 'name',
        header: t('list.name'),
        width: 210,
        canHide: false,
        onPhone: 'title',
        cell: (row) => (
          <Anchor component={Link} to={`/customers/${row.id}`} fw={550}>
            {row.name}
          </Anchor>
        ),
      },
      {
        id: 'state',
        header: t('list.state'),
        width: 100,
        onPhone: 'aside',
        flash: (row) => row.state,
        cell: (row) => <CustomerStatePill state={row.state} />,
      },
      {
        id: 'portalUrl',
        header: t('list.portalUrl'),
        width: 215,
        onPhone: 'block',
        flash: (row) => row.portalUrl,
        cell: (row) =>
          row.portalUrl ? (
            <PortalUrl url={row.portalUrl} short />
          ) : (
            <span className={classes.muted}>{t('list.noPortal')}</span>
          ),
      },
      {
        id: 'contacts',
        header: t('list.contacts'),
        width: 85,
        align: 'end',
        flash: (row) => row.contacts,
        cell: (row) => row.contacts,
      },
      {
        id: 'publishAttachments',
        header: t('list.publishAttachments'),
        width: 150,
        onPhone: 'none',
        cell: (row) => (
          <FlagSwitch customer={row} flag="publishAttachments" label={t('list.publishOf', { name: row.name })} />
        ),
      },
      {
        id: 'showDifot',
        header: t('list.showDifot'),
        width: 105,
        onPhone: 'none',
        cell: (row) => <FlagSwitch customer={row} flag="showDifot" label={t('list.difotOf', { name: row.name })} />,
      },
    ],
    [t],
  );
}
