import type { Translated } from '../../../app/i18n/setup.ts';
import type { notifications as english } from '../../en/console/notifications.ts';

export const notifications: Translated<typeof english> = {
  title: 'Benachrichtigungen',
  button: 'Benachrichtigungen',
  buttonUnread_one: 'Benachrichtigungen, {{count}} ungelesen',
  buttonUnread_other: 'Benachrichtigungen, {{count}} ungelesen',
  many: '99+',
  markAll: 'Alle als gelesen markieren',
  unread: 'ungelesen',
  empty: 'Noch nichts',
  emptyText: 'Hat ein Meilenstein Ihrer Aufträge eine Abweichung, steht es hier.',
  more: 'Frühere zeigen',
  kind: {
    exception: '{{subject}} von {{job}} hat eine Abweichung',
    exceptions_imported_one: '{{count}} Auftrag von {{subject}} hat schon eine Abweichung',
    exceptions_imported_other: '{{count}} Aufträge von {{subject}} haben schon eine Abweichung',
    other: '{{subject}}',
  },
  jobOfComponent: '{{job}} / {{component}}',
};
