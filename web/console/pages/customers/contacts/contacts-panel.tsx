import { Button, Skeleton } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../../../ui/form/confirm-dialog.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import { type Contact, type Customer, contactsQuery, deleteContact, enableContact, inviteContact } from '../api.ts';
import classes from '../customers.module.css';
import { BounceNote } from './bounce-note.tsx';
import { ContactDialog } from './contact-dialog.tsx';
import { ContactLine } from './contact-line.tsx';

type Action = { kind: 'invite'; contact: Contact } | { kind: 'toggle'; contact: Contact; enabled: boolean };

function useContactActions(customerId: string) {
  const { t } = useTranslation('customers');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const readAgain = () => queryClient.invalidateQueries({ queryKey: ['customers'] });
  const act = useMutation({
    mutationFn: (action: Action) =>
      action.kind === 'invite'
        ? inviteContact(customerId, action.contact.id)
        : enableContact(customerId, action.contact.id, action.enabled),
    onSuccess: (_, action) => {
      const { email } = action.contact;
      if (action.kind === 'invite') toasts.show({ text: t('contacts.invited', { email }) });
      else toasts.show({ text: action.enabled ? t('contacts.enabled', { email }) : t('contacts.disabled', { email }) });
    },
    onError: (error) => toasts.show({ kind: 'failed', text: asProblem(error).detail }),
    onSettled: readAgain,
  });
  const remove = useMutation({
    mutationFn: (contact: Contact) => deleteContact(customerId, contact.id),
    onSuccess: (_, { email }) => {
      toasts.show({ text: t('contacts.deleted', { email }) });
      return readAgain();
    },
  });
  const busy = (contact: Contact) =>
    act.isPending && act.variables.contact.id === contact.id ? act.variables.kind : null;
  return { act: act.mutate, busy, remove, removeProblem: asProblem(remove.error) };
}

/** Who may sign in at the customer's portal. Each action counts at once; Save above is for the customer's details. */
export function ContactsPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers');
  const asProblem = useProblem();
  const contacts = useQuery(contactsQuery(customer.id));
  const { act, busy, remove, removeProblem } = useContactActions(customer.id);
  const [opened, setOpened] = useState<Contact | 'new' | null>(null);
  const [leaving, setLeaving] = useState<Contact | null>(null);
  const { editContacts } = customer.abilities;
  const add = editContacts && (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => setOpened('new')}
    >
      {t('contacts.add')}
    </Button>
  );
  return (
    <Panel title={t('contacts.title')} actions={add}>
      {contacts.isPending && <Skeleton height={48} />}
      {contacts.isError && <ErrorState problem={asProblem(contacts.error)} onRetry={() => void contacts.refetch()} />}
      {contacts.data?.length === 0 && (
        <EmptyState title={t('contacts.none')} icon={<IconUsers size={28} stroke={1.6} />}>
          {t('contacts.noneText')}
        </EmptyState>
      )}
      <ul className={classes.contacts}>
        {contacts.data?.map((contact) => (
          <ContactLine
            key={contact.id}
            contact={contact}
            hasPortal={customer.portalUrl !== null}
            busy={busy(contact)}
            note={<BounceNote customerId={customer.id} contact={contact} />}
            onInvite={() => act({ kind: 'invite', contact })}
            onToggle={(enabled) => act({ kind: 'toggle', contact, enabled })}
            onEdit={() => setOpened(contact)}
            onDelete={() => {
              remove.reset();
              setLeaving(contact);
            }}
          />
        ))}
      </ul>
      {opened && (
        <ContactDialog customer={customer} contact={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />
      )}
      <ConfirmDialog
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t('contacts.deleteTitle', { email: leaving?.email ?? '' })}
        confirmLabel={t('contacts.deleteConfirm')}
        danger
        busy={remove.isPending}
        problem={removeProblem}
        onConfirm={() => leaving && remove.mutate(leaving, { onSuccess: () => setLeaving(null) })}
      >
        <p>{t('contacts.deleteText')}</p>
      </ConfirmDialog>
    </Panel>
  );
}
