import { ActionIcon, Button, Checkbox, Switch, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../api.ts';
import classes from '../customers.module.css';
import { ContactStateText } from './contact-state.tsx';
import own from './contacts.module.css';
import { ViewAsContact } from './view-as-button.tsx';

type Props = {
  customerId: string;
  contact: Contact;
  hasPortal: boolean;
  /** What is going on with this contact now. */
  busy: 'invite' | 'toggle' | null;
  /** What else is to know of the contact. */
  note?: ReactNode;
  /** Null: not to be chosen. */
  selected: boolean | null;
  onSelect: (selected: boolean) => void;
  onInvite: () => void;
  onToggle: (enabled: boolean) => void;
  onEdit: () => void;
  onDelete: () => void;
};

function InviteButton({
  contact,
  hasPortal,
  busy,
  onInvite,
}: Pick<Props, 'contact' | 'hasPortal' | 'busy' | 'onInvite'>) {
  const { t } = useTranslation('customers');
  const { email, state } = contact;
  const first = state === 'draft';
  return (
    <Tooltip label={t('contacts.portalFirst')} disabled={hasPortal}>
      <Button
        size="compact-sm"
        variant={first ? 'filled' : 'default'}
        aria-label={first ? t('contacts.inviteOf', { email }) : t('contacts.inviteAgainOf', { email })}
        disabled={!hasPortal}
        loading={busy === 'invite'}
        onClick={onInvite}
      >
        {first ? t('contacts.invite') : t('contacts.inviteAgain')}
      </Button>
    </Tooltip>
  );
}

/** One contact with what can be done: Invite (which stays for sending again), the toggle, view as, edit, delete. */
export function ContactLine(props: Props) {
  const { customerId, contact, hasPortal, busy, note, selected, onSelect, onToggle, onEdit, onDelete } = props;
  const { t } = useTranslation(['customers', 'contacts']);
  const { email, abilities, state } = contact;
  const name = `${contact.firstName} ${contact.lastName}`.trim();
  const branches = contact.customerBranches.map((branch) => branch.name).join(', ');
  return (
    <li className={own.line} data-selectable={selected !== null || undefined}>
      {selected !== null && (
        <Checkbox
          aria-label={t('contacts:bulk.select', { email })}
          checked={selected}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
      )}
      <div className={classes.contact}>
        <div className={classes.person}>
          <strong>{name}</strong>
          <span>{email}</span>
        </div>
        <span className={classes.muted}>{branches || t('customers:contacts.allBranches')}</span>
        <ContactStateText contact={contact} />
        <div className={classes.contactActions}>
          {abilities.invite && <InviteButton {...props} />}
          {(abilities.disable || abilities.enable) && (
            <Switch
              aria-label={t('customers:contacts.enabledOf', { email })}
              checked={state !== 'disabled'}
              disabled={busy === 'toggle'}
              onChange={(event) => onToggle(event.currentTarget.checked)}
            />
          )}
          {abilities.viewAs && hasPortal && <ViewAsContact customerId={customerId} contact={contact} />}
          {abilities.edit && (
            <ActionIcon aria-label={t('customers:contacts.edit', { email })} onClick={onEdit}>
              <IconPencil size={17} aria-hidden />
            </ActionIcon>
          )}
          {abilities.delete && (
            <ActionIcon aria-label={t('customers:contacts.delete', { email })} onClick={onDelete}>
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          )}
        </div>
        {note}
      </div>
    </li>
  );
}
