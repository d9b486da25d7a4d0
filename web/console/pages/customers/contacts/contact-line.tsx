import { ActionIcon, Button, Switch, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../../../ui/format/date-text.tsx';
import { StatusPill } from '../../../../ui/status/status-pill.tsx';
import type { Contact } from '../api.ts';
import classes from '../customers.module.css';

const tones = { draft: 'quiet', invited: 'info', active: 'done', disabled: 'held', deleted: 'void' } as const;

/** The state, and since when or what happened last. */
function ContactState({ contact }: { contact: Contact }) {
  const { t } = useTranslation('customers');
  const { state, invitedAt, activatedAt, lastSignedInAt, updatedAt } = contact;
  const last = {
    draft: null,
    deleted: null,
    invited: invitedAt && { word: t('contacts.since.invited'), at: invitedAt },
    disabled: { word: t('contacts.since.disabled'), at: updatedAt },
    active: lastSignedInAt
      ? { word: t('contacts.since.seen'), at: lastSignedInAt }
      : activatedAt && { word: t('contacts.since.active'), at: activatedAt },
  }[state];
  return (
    <div className={classes.since}>
      <StatusPill tone={tones[state]}>{t(`contacts.state.${state}`)}</StatusPill>
      {last && (
        <span>
          {last.word} <RelativeTime instant={last.at} />
        </span>
      )}
    </div>
  );
}

type Props = {
  contact: Contact;
  hasPortal: boolean;
  /** What is going on with this contact now. */
  busy: 'invite' | 'toggle' | null;
  /** What else is to know of the contact. */
  note?: ReactNode;
  onInvite: () => void;
  onToggle: (enabled: boolean) => void;
  onEdit: () => void;
  onDelete: () => void;
};

/** One contact with what can be done: Invite (which stays for sending again), the toggle, edit, delete. */
export function ContactLine({ contact, hasPortal, busy, note, onInvite, onToggle, onEdit, onDelete }: Props) {
  const { t } = useTranslation('customers');
  const { email, abilities, state } = contact;
  const name = `${contact.firstName} ${contact.lastName}`.trim();
  const branches = contact.customerBranches.map((branch) => branch.name).join(', ');
  return (
    <li className={classes.contact}>
      <div className={classes.person}>
        <strong>{name}</strong>
        <span>{email}</span>
      </div>
      <span className={classes.muted}>{branches || t('contacts.allBranches')}</span>
      <ContactState contact={contact} />
      <div className={classes.contactActions}>
        {abilities.invite && (
          <Tooltip label={t('contacts.portalFirst')} disabled={hasPortal}>
            <Button
              size="compact-sm"
              variant={state === 'draft' ? 'filled' : 'default'}
              aria-label={
                state === 'draft' ? t('contacts.inviteOf', { email }) : t('contacts.inviteAgainOf', { email })
              }
              disabled={!hasPortal}
              loading={busy === 'invite'}
              onClick={onInvite}
            >
              {state === 'draft' ? t('contacts.invite') : t('contacts.inviteAgain')}
            </Button>
          </Tooltip>
        )}
        {(abilities.disable || abilities.enable) && (
          <Switch
            aria-label={t('contacts.enabledOf', { email })}
            checked={state !== 'disabled'}
            disabled={busy === 'toggle'}
            onChange={(event) => onToggle(event.currentTarget.checked)}
          />
        )}
        {abilities.edit && (
          <ActionIcon aria-label={t('contacts.edit', { email })} onClick={onEdit}>
            <IconPencil size={17} aria-hidden />
          </ActionIcon>
        )}
        {abilities.delete && (
          <ActionIcon aria-label={t('contacts.delete', { email })} onClick={onDelete}>
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {note}
    </li>
  );
}
