import type { Translated } from '../../app/i18n/setup.ts';
import type { app as english } from '../en/app.ts';

export const app: Translated<typeof english> = {
  signIn: {
    title: 'Anmelden',
    email: 'E-Mail',
    password: 'Passwort',
    submit: 'Anmelden',
    showPassword: 'Passwort anzeigen',
    forgotten: 'Passwort vergessen?',
    emailMissing: 'Geben Sie Ihre E-Mail-Adresse ein.',
    passwordMissing: 'Geben Sie Ihr Passwort ein.',
  },
  user: { menu: 'Menü von {{name}}', signOut: 'Abmelden', language: 'Sprache' },
  notFound: {
    title: 'Unter dieser Adresse gibt es nichts',
    text: 'Der Link ist vielleicht veraltet, oder Sie haben keinen Zugriff auf das, was er zeigt.',
    back: 'Zurück zum Anfang',
  },
  crashed: {
    title: 'Diese Seite konnte nicht angezeigt werden',
    text: 'Ihre Daten sind sicher. Laden Sie die Seite neu; geschieht es noch einmal, sagen Sie Ihrem Administrator, was Sie gerade getan haben.',
    reload: 'Seite neu laden',
  },
  outdated: {
    title: 'Eine neue Version ist da',
    text: 'Diese Seite ist älter als der Server. Laden Sie sie neu, um fortzufahren.',
  },
  status: {
    scheduled: 'Geplant',
    registered: 'Angelegt',
    onHold: 'Angehalten',
    completed: 'Abgeschlossen',
    cancelled: 'Storniert',
  },
  messages: {
    title: 'Nachrichten',
    write: 'Schreiben',
    wholeJob: 'Der ganze Auftrag',
    bell_one: 'Nachrichten, {{count}} ungelesene Unterhaltung',
    bell_other: 'Nachrichten, {{count}} ungelesene Unterhaltungen',
    open: 'Nachrichten zu {{code}}',
    unread_one: 'Nachrichten zu {{code}}, {{count}} ungelesen',
    unread_other: 'Nachrichten zu {{code}}, {{count}} ungelesen',
    inComponents_one: '{{count}} ungelesen in Komponenten',
    inComponents_other: '{{count}} ungelesen in Komponenten',
  },
  problem: {
    offline: 'Der Server war nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    fileUnreadable:
      '{{name}} ist nicht mehr lesbar: Die Datei wurde seit der Auswahl geändert, verschoben oder gelöscht. Entfernen Sie sie und wählen Sie sie noch einmal.',
    unreadable:
      'Die Antwort des Servers war nicht lesbar (Status {{status}}). Versuchen Sie es in einem Moment noch einmal.',
  },
};
