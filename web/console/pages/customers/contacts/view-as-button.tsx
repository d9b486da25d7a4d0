import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { useSession } from '../../../session.ts';
import type { Contact, Customer } from '../api.ts';
import { startView } from './contacts-api.ts';

/** Opens the portal in a window of its own, which is asked for at once: later the browser would take it for an unwanted one. */
function useViewAs(customerId: string) {
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const start = useMutation({ mutationFn: (contactId: string | null) => startView(customerId, contactId) });
  const open = (contactId: string | null) => {
    const tab = window.open('about:blank', '_blank');
    if (tab) tab.opener = null;
    start.mutate(contactId, {
      onSuccess: ({ url }) => {
        if (tab) tab.location.replace(url);
        else location.assign(url);
      },
      onError: (error) => {
        tab?.close();
        toasts.show({ kind: 'failed', text: asProblem(error).detail });
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: ['customers', 'views', customerId] }),
    });
  };
  return { open, busy: start.isPending };
}

/** The portal as a contact without limits sees it. Nothing where there is no portal, or no right to look. */
export function ViewAsCustomer({ customer, size = 'sm' }: { customer: Customer; size?: 'sm' | 'compact-sm' }) {
  const { t } = useTranslation('contacts');
  const { permissions } = useSession();
  const { open, busy } = useViewAs(customer.id);
  if (customer.portalUrl === null || !permissions.includes('customers:view_as')) return null;
  return (
    <Tooltip label={t('viewAs.hintAll')} multiline maw={320}>
      <Button
        size={size}
        variant="default"
        leftSection={<IconEye size={16} aria-hidden />}
        loading={busy}
        onClick={() => open(null)}
      >
        {t('viewAs.button')}
      </Button>
    </Tooltip>
  );
}

/** The portal as this contact sees it. */
export function ViewAsContact({ customerId, contact }: { customerId: string; contact: Contact }) {
  const { t } = useTranslation('contacts');
  const { open, busy } = useViewAs(customerId);
  return (
    <Tooltip label={t('viewAs.hint')} multiline maw={320}>
      <ActionIcon aria-label={t('viewAs.of', { email: contact.email })} loading={busy} onClick={() => open(contact.id)}>
        <IconEye size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
