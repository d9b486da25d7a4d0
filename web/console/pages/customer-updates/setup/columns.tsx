import { Anchor, Button, Checkbox } from '@mantine/core';
import { IconEye, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../../ui/table/types.ts';
import { useSession } from '../../../session.ts';
import type { CustomerItem } from '../../customers/api.ts';
import { CustomerStatePill } from '../../customers/customer-state.tsx';
import { PortalUrl } from '../../customers/portal-url.tsx';
import { type Selection, useIsSelected } from '../../worklist/selection.ts';
import type { Flag } from '../api.ts';
import classes from '../customer-updates.module.css';
import { FlagSwitch } from './flag-switch.tsx';

function SelectCell({ customer, selection }: { customer: CustomerItem; selection: Selection }) {
  const { t } = useTranslation('customerUpdates');
  return (
    <Checkbox
      size="sm"
      aria-label={t('select', { name: customer.name })}
      checked={useIsSelected(selection, customer.id)}
      onChange={() => selection.toggle(customer.id)}
    />
  );
}

/** View and Edit of a customer. Who may not change customers still opens Edit to read it. */
function Actions({ customer }: { customer: CustomerItem }) {
  const { t } = useTranslation('customerUpdates');
  const { id, name } = customer;
  return (
    <span className={classes.actions}>
      <Button
        component={Link}
        to={`/customer-updates/${id}`}
        size="compact-sm"
        variant="default"
        leftSection={<IconEye size={14} aria-hidden />}
        aria-label={t('viewOf', { name })}
      >
        {t('view')}
      </Button>
      <Button
        component={Link}
        to={`/customer-updates/${id}/edit`}
        size="compact-sm"
        variant="default"
        leftSection={<IconPencil size={14} aria-hidden />}
        aria-label={t('editOf', { name })}
      >
        {t('edit')}
      </Button>
    </span>
  );
}

/** The columns of the Setup listing (DOMAIN 7). */
export function useSetUpColumns(selection: Selection): Column<CustomerItem>[] {
  const { t } = useTranslation('customerUpdates');
  const { permissions } = useSession();
  const mayWrite = permissions.includes('customers:write');
  return useMemo(() => {
    const select: Column<CustomerItem> = {
      id: 'select',
      header: t('column.select'),
      hideHeader: true,
      width: 44,
      canHide: false,
      onPhone: 'aside',
      cell: (row) => <SelectCell customer={row} selection={selection} />,
    };
    const flag = (name: Flag, width: number): Column<CustomerItem> => ({
      id: name,
      header: t(`flag.${name}`),
      width,
      sortable: true,
      onPhone: 'block',
      flash: (row) => row[name],
      cell: (row) => <FlagSwitch customer={row} flag={name} />,
    });
    return [
      ...(mayWrite ? [select] : []),
      { id: 'code', header: t('column.code'), width: 142, sortable: true, onPhone: 'line', cell: (row) => row.code },
      {
        id: 'name',
        header: t('column.name'),
        width: 165,
        sortable: true,
        canHide: false,
        onPhone: 'title',
        cell: (row) => (
          <span className={classes.name}>
            <Anchor component={Link} to={`/customer-updates/${row.id}`} fw={550} title={row.name}>
              {row.name}
            </Anchor>
            {row.state !== 'active' && <CustomerStatePill state={row.state} />}
          </span>
        ),
      },
      {
        id: 'portalUrl',
        header: t('column.portalUrl'),
        width: 150,
        onPhone: 'block',
        cell: (row) => row.portalUrl && <PortalUrl url={row.portalUrl} short />,
      },
      flag('publishAttachments', 195),
      flag('showDifot', 126),
      {
        id: 'contacts',
        header: t('column.contacts'),
        width: 96,
        align: 'end',
        hiddenAtFirst: true,
        onPhone: 'none',
        flash: (row) => row.contacts,
        cell: (row) => row.contacts,
      },
      {
        id: 'action',
        header: t('column.action'),
        width: 176,
        pinned: true,
        canHide: false,
        onPhone: 'block',
        cell: (row) => <Actions customer={row} />,
      },
    ];
  }, [t, selection, mayWrite]);
}
