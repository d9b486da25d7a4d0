import type { Translated } from '../../../app/i18n/setup.ts';
import type { mails as english } from '../../en/console/mails.ts';

export const mails: Translated<typeof english> = {
  to: 'An',
  subject: 'Betreff',
  stateTitle: 'Zustand',
  created: 'Erstellt',
  sent: 'Gesendet',
  attempts: 'Versuche',
  next: 'Nächster Versuch',
  error: 'Was der Mailserver sagte',
  anyState: 'Jeder Zustand',
  state: { queued: 'Wartet', sending: 'Wird gesendet', sent: 'Gesendet', failed: 'Gescheitert', kept: 'Aufbewahrt' },
  keptHint:
    'Es ist kein Mailserver eingestellt (SMTP_URL); daher wurde diese E-Mail aufbewahrt und nicht gesendet. Sie können ihren Text selbst weitergeben.',
  emptyTitle: 'Keine E-Mails',
  empty: 'Einladungen und andere E-Mails erscheinen hier mit dem, was aus ihnen wurde.',
  messageId: 'Message-ID',
  files: 'Dateien',
  fileSent: 'gesendet, nicht aufbewahrt',
  withFiles_one: '{{count}} Datei',
  withFiles_other: '{{count}} Dateien',
};
