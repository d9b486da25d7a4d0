import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../../../ui/format/date-text.tsx';
import { StatusPill } from '../../../../ui/status/status-pill.tsx';
import type { Contact } from '../api.ts';
import classes from '../customers.module.css';

const tones = { draft: 'quiet', invited: 'info', active: 'done', disabled: 'held', deleted: 'void' } as const;

function useWords({
  state,
  invitedAt,
  invitationExpiresAt,
  activatedAt,
  lastSignedInAt,
  disabledAt,
  deletedAt,
}: Contact) {
  const { t } = useTranslation('contacts');
  const word = (text: string, at: string | null) => ({ text, at });
  switch (state) {
    case 'draft':
      return [word(t('words.draft'), null)];
    case 'invited': {
      const expired = invitationExpiresAt !== null && new Date(invitationExpiresAt) <= new Date();
      if (expired) return [word(t('words.expired'), invitationExpiresAt)];
      const until = invitationExpiresAt === null ? [] : [word(t('words.until'), invitationExpiresAt)];
      return [word(t('words.invited'), invitedAt), ...until];
    }
    case 'active':
      return [
        word(t('words.active'), activatedAt),
        lastSignedInAt === null ? word(t('words.neverSeen'), null) : word(t('words.seen'), lastSignedInAt),
      ];
    case 'disabled':
      return [word(t('words.disabled'), disabledAt)];
    case 'deleted':
      return [word(t('words.deleted'), deletedAt)];
  }
}

/** The state of a contact, and since when or until when, in words; the exact time on hover. */
export function ContactStateText({ contact }: { contact: Contact }) {
  const { t } = useTranslation('customers');
  const words = useWords(contact);
  return (
    <div className={classes.since}>
      <StatusPill tone={tones[contact.state]}>{t(`contacts.state.${contact.state}`)}</StatusPill>
      {words.map(({ text, at }) => (
        <span key={text}>
          {text} {at && <RelativeTime instant={at} />}
        </span>
      ))}
    </div>
  );
}
