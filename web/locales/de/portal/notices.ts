import type { Translated } from '../../../app/i18n/setup.ts';
import type { portalNotices as english } from '../../en/portal/notices.ts';

export const portalNotices: Translated<typeof english> = {
  menu: 'Benachrichtigungen',
  title: 'Benachrichtigungen',
  lead: 'E-Mails zu Ihren Aufträgen gehen an {{email}}. Was Sie hier ändern, gilt sofort.',
  back: 'Alle Aufträge',
  follow: {
    title: 'Welche Aufträge',
    ticked: 'Die Aufträge, denen ich folge',
    tickedHint: 'Wählen Sie „Folgen“ auf der Seite eines Auftrags.',
    all: 'Alle meine Aufträge',
    allHint: 'Jeder Auftrag, den Sie hier sehen, auch neue.',
  },
  facts: {
    title: 'Was davon',
    statusChanges: 'Ein neuer Status',
    statusChangesHint: 'So, wie er in der Auftragsliste steht.',
    dateMoves: 'Ein verschobener Termin',
    dateMovesHint:
      'Fälligkeitsdatum, zugesagter Termin oder voraussichtliche Ankunft, und warum ein Auftrag verspätet ist, wo wir es sagen.',
  },
  delivery: {
    title: 'Wann',
    each: 'Sofort',
    eachHint: 'Eine Minute nach der Änderung; Änderungen innerhalb dieser Minute kommen in einer E-Mail.',
    digest_4h: 'Gesammelt, alle vier Stunden',
    digest_4hHint:
      'Um 3:00, 7:00, 11:00 Uhr und so weiter, in der Zeitzone der Firma; nur wenn sich etwas geändert hat.',
    digest_daily: 'Gesammelt, einmal am Tag',
    digest_dailyHint: 'Um 7:00 Uhr in der Zeitzone der Firma; nur wenn sich etwas geändert hat.',
    off: 'Keine E-Mails zu Aufträgen',
    offHint: 'Einladungen und E-Mails zu Ihrem Passwort kommen weiterhin.',
  },
  language: 'Sprache von Seiten und E-Mails',
  languageTitle: 'Sprache',
  followed: {
    title: 'Aufträge, denen Sie folgen',
    none: 'Sie folgen noch keinem einzelnen Auftrag. Wählen Sie „Folgen“ auf der Seite eines Auftrags.',
    more: 'Mehr zeigen',
    unfollow: 'Nicht mehr folgen: {{code}}',
    stop: 'Nicht mehr folgen',
    stopped: 'Sie folgen {{code}} nicht mehr.',
  },
  button: {
    follow: 'Folgen',
    following: 'Wird gefolgt',
    followHint: 'E-Mails bekommen, wenn sich Status oder ein Termin ändert',
    allHint: 'Sie folgen allen Ihren Aufträgen',
    offHint: 'Sie folgen diesem Auftrag, aber E-Mails sind ausgeschaltet',
    started: 'Sie bekommen E-Mails zu {{code}}.',
    startedOff: 'Sie folgen {{code}}, aber E-Mails sind ausgeschaltet.',
    ended: 'Sie bekommen keine E-Mails zu {{code}} mehr.',
    choose: 'Wählen, was Sie erhalten',
  },
};
