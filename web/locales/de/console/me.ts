import type { Translated } from '../../../app/i18n/setup.ts';
import type { me as english } from '../../en/console/me.ts';

export const me: Translated<typeof english> = {
  menu: 'Meine Einstellungen',
  title: 'Meine Einstellungen',
  lead: '{{name}} · {{email}} · {{role}}',
  absence: 'Abwesend',
  absenceText:
    'Während Ihrer Abwesenheit hat Ihre Vertretung Ihre Arbeitsliste neben der eigenen und wird benachrichtigt, wo Sie es würden.',
  awayFrom: 'Abwesend ab',
  awayFromHint: 'Erster Tag. Leer: ab jetzt',
  awayUntil: 'Abwesend bis',
  awayUntilHint: 'Letzter Tag. Leer: bis Sie zurück sind',
  cover: 'Vertretung',
  coverHint: 'Wer für Sie einspringt',
  coverMissing: 'Ohne Vertretung werden stattdessen die Leiter der Abteilung benachrichtigt.',
  nobody: 'Niemand',
  back: 'Ich bin zurück',
  save: 'Speichern',
  saved: 'Gespeichert',
  covering: 'Sie vertreten',
  coveringNobody: 'Zurzeit niemanden.',
  until: 'bis',
  alerts: 'Nachrichten',
};
