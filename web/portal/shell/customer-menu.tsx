import { Menu, UnstyledButton } from '@mantine/core';
import { IconBuilding, IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dataOf } from '../../app/api/client.ts';
import { useProblem } from '../../app/use-problem.ts';
import { toasts } from '../../ui/feedback/toasts.tsx';
import { api } from '../app.ts';
import classes from './customer-switch.module.css';

/** Goes to the other customer's portal as a new page: nothing that was read here stays. */
async function switchTo(contactId: string): Promise<void> {
  const { slug } = await dataOf(api.POST('/api/portal/v1/session/switch', { body: { contactId } }));
  window.location.assign(`/p/${encodeURIComponent(slug)}`);
}

type Customer = { contactId: string; customerName: string; current: boolean };

/** Whose portal this is, and the way to the others. */
export function CustomerMenu({ items }: { items: readonly Customer[] }) {
  const { t } = useTranslation('portalShell');
  const asProblem = useProblem();
  const change = useMutation({
    mutationFn: switchTo,
    onError: (error) => toasts.show({ kind: 'failed', text: asProblem(error)?.detail ?? '' }),
  });
  const here = items.find((one) => one.current)?.customerName ?? '';
  return (
    <Menu position="bottom-end" width={280} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={`${t('switchCustomer')}: ${here}`}>
          <IconBuilding size={18} stroke={1.7} aria-hidden />
          <span className={classes.name}>{here}</span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.list}>
        <Menu.Label>{t('customer')}</Menu.Label>
        {items.map((one) => (
          <Menu.Item
            key={one.contactId}
            aria-current={one.current || undefined}
            disabled={change.isPending}
            rightSection={one.current ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => !one.current && change.mutate(one.contactId)}
          >
            {one.customerName}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
