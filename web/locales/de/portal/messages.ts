import type { Translated } from '../../../app/i18n/setup.ts';
import type { portalMessages as english } from '../../en/portal/messages.ts';

export const portalMessages: Translated<typeof english> = {
  title: 'Nachrichten',
  search: 'Nachrichten und Dateinamen durchsuchen',
  unread: 'Ungelesen',
  others: 'Alle anderen',
  unreadCount_one: '{{count}} ungelesene Nachricht',
  unreadCount_other: '{{count}} ungelesene Nachrichten',
  empty: 'Noch keine Nachrichten',
  emptyText: 'Öffnen Sie einen Auftrag und wählen Sie „Nachrichten“, um die erste zu schreiben.',
  you: 'Sie',
  company: 'Das Unternehmen',
  removed: 'Die Nachricht wurde entfernt.',
  files_one: '{{count}} Datei',
  files_other: '{{count}} Dateien',
  hits: 'Gefundene Nachrichten',
  noHits: 'Nichts gefunden zu „{{q}}“.',
  noHitsText: 'Alle Wörter müssen in einer Nachricht oder in den Namen ihrer Dateien stehen.',
  tooShort: 'Geben Sie mindestens zwei Buchstaben oder Ziffern ein.',
  more: 'Mehr anzeigen',
};
