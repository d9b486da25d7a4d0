import { Button, Checkbox, Select, Skeleton } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../../../ui/form/confirm-dialog.tsx';
import { SearchInput } from '../../../../ui/form/search-input.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import { type Contact, type Customer, deleteContact, enableContact, inviteContact } from '../api.ts';
import classes from '../customers.module.css';
import { BounceNote } from './bounce-note.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { ContactDialog } from './contact-dialog.tsx';
import { ContactLine } from './contact-line.tsx';
import own from './contacts.module.css';
import { type ContactState, contactPages, type Filter } from './contacts-api.ts';
import { ContactListDialog } from './list-dialog.tsx';
import { ViewAsCustomer } from './view-as-button.tsx';
import { ViewLog } from './view-log.tsx';

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

const states: ContactState[] = ['draft', 'invited', 'active', 'disabled', 'deleted'];

function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const { t } = useTranslation(['contacts', 'customers']);
  return (
    <div className={own.filters}>
      <div className={own.search}>
        <SearchInput
          label={t('contacts:search')}
          placeholder={t('contacts:search')}
          value={filter.search}
          onChange={(search) => onChange({ ...filter, search })}
        />
      </div>
      <Select
        className={own.state}
        aria-label={t('contacts:state')}
        placeholder={t('contacts:anyState')}
        clearable
        data={states.map((state) => ({ value: state, label: t(`customers:contacts.state.${state}`) }))}
        value={filter.state}
        onChange={(state) => onChange({ ...filter, state: state as ContactState | null })}
      />
    </div>
  );
}

/** The contacts that are chosen, of those that are shown. */
function useSelection(shown: readonly Contact[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ids = shown.filter((contact) => contact.state !== 'deleted' && chosen.has(contact.id)).map((one) => one.id);
  const set = (id: string, selected: boolean) => {
    const next = new Set(chosen);
    if (selected) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return { ids, set, has: (id: string) => chosen.has(id), all: (all: string[]) => setChosen(new Set(all)) };
}

/** Who may sign in at the customer's portal. Each action counts at once; Save above is for the customer's details. */
export function ContactsPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation(['customers', 'contacts']);
  const asProblem = useProblem();
  const [filter, setFilter] = useState<Filter>({ search: '', state: null });
  const contacts = useInfiniteQuery({ ...contactPages(customer.id, filter), placeholderData: keepPreviousData });
  const items = contacts.data?.pages.flatMap((page) => page.items) ?? [];
  const { act, busy, remove, removeProblem } = useContactActions(customer.id);
  const selection = useSelection(items);
  const [opened, setOpened] = useState<Contact | 'new' | 'many' | null>(null);
  const [leaving, setLeaving] = useState<Contact | null>(null);
  const { editContacts } = customer.abilities;
  const hasPortal = customer.portalUrl !== null;
  const filtered = filter.search !== '' || filter.state !== null;
  const choosable = items.filter((contact) => contact.state !== 'deleted').map((contact) => contact.id);
  const chosenAll = choosable.length > 0 && selection.ids.length === choosable.length;
  const actions = (
    <>
      <ViewAsCustomer customer={customer} size="compact-sm" />
      {editContacts && (
        <Button size="compact-sm" variant="default" onClick={() => setOpened('many')}>
          {t('contacts:list.open')}
        </Button>
      )}
      {editContacts && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setOpened('new')}
        >
          {t('customers:contacts.add')}
        </Button>
      )}
    </>
  );
  return (
    <>
      <Panel title={t('customers:contacts.title')} actions={actions}>
        {contacts.isPending && <Skeleton height={48} />}
        {contacts.isError && <ErrorState problem={asProblem(contacts.error)} onRetry={() => void contacts.refetch()} />}
        {(items.length > 3 || filtered) && <Filters filter={filter} onChange={setFilter} />}
        {contacts.data && items.length === 0 && (
          <EmptyState
            title={filtered ? t('contacts:noneFound') : t('customers:contacts.none')}
            icon={<IconUsers size={28} stroke={1.6} />}
          >
            {filtered ? t('contacts:noneFoundText') : t('customers:contacts.noneText')}
          </EmptyState>
        )}
        {editContacts && choosable.length > 1 && (
          <Checkbox
            className={own.all}
            label={t('contacts:bulk.selectAll')}
            checked={chosenAll}
            indeterminate={selection.ids.length > 0 && !chosenAll}
            onChange={() => selection.all(chosenAll ? [] : choosable)}
          />
        )}
        {editContacts && (
          <BulkBar
            customerId={customer.id}
            ids={selection.ids}
            hasPortal={hasPortal}
            onDone={() => selection.all([])}
          />
        )}
        <ul className={classes.contacts}>
          {items.map((contact) => (
            <ContactLine
              key={contact.id}
              customerId={customer.id}
              contact={contact}
              hasPortal={hasPortal}
              busy={busy(contact)}
              note={<BounceNote customerId={customer.id} contact={contact} />}
              selected={editContacts && contact.state !== 'deleted' ? selection.has(contact.id) : null}
              onSelect={(selected) => selection.set(contact.id, selected)}
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
        {contacts.hasNextPage && (
          <Button
            variant="default"
            size="compact-sm"
            loading={contacts.isFetchingNextPage}
            onClick={() => void contacts.fetchNextPage()}
          >
            {t('contacts:more')}
          </Button>
        )}
        {opened === 'many' && <ContactListDialog customer={customer} onClose={() => setOpened(null)} />}
        {opened !== null && opened !== 'many' && (
          <ContactDialog
            customer={customer}
            contact={opened === 'new' ? null : opened}
            onClose={() => setOpened(null)}
          />
        )}
        <ConfirmDialog
          opened={leaving !== null}
          onClose={() => setLeaving(null)}
          title={t('customers:contacts.deleteTitle', { email: leaving?.email ?? '' })}
          confirmLabel={t('customers:contacts.deleteConfirm')}
          danger
          busy={remove.isPending}
          problem={removeProblem}
          onConfirm={() => leaving && remove.mutate(leaving, { onSuccess: () => setLeaving(null) })}
        >
          <p>{t('customers:contacts.deleteText')}</p>
        </ConfirmDialog>
      </Panel>
      {hasPortal && <ViewLog customerId={customer.id} />}
    </>
  );
}
