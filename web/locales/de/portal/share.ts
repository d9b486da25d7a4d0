import type { Translated } from '../../../app/i18n/setup.ts';
import type { portalShare as english } from '../../en/portal/share.ts';

export const portalShare: Translated<typeof english> = {
  links: {
    title: 'Freigabelinks',
    lead: 'Links, die jemandem ohne Zugang einen Ihrer Aufträge zeigen.',
  },
  shared: {
    title: 'Auftrag {{code}}',
    track: 'Meilensteine',
    components: 'Komponenten',
    dates: 'Termine',
    files: 'Dateien',
    download: '{{name}} herunterladen',
    show: '{{name}} zeigen',
    fileFailed: '{{name}} konnte nicht geladen werden. Versuchen Sie es noch einmal.',
    until: 'Dieser Link gilt bis {{date}}. Er zeigt nur diesen Auftrag.',
    refresh: 'Aktualisieren',
    gone: 'Dieser Link zeigt nichts',
    goneText:
      'Er ist vielleicht abgelaufen, widerrufen oder nicht vollständig. Bitten Sie, wer ihn Ihnen gegeben hat, um einen neuen.',
    promisedDate: 'Zugesagt',
    dueDate: 'Fällig am',
    etd: 'Geplante Abfahrt',
    eta: 'Voraussichtliche Ankunft',
    actualDeparture: 'Abgefahren',
    actualArrival: 'Angekommen',
    deliveredDate: 'Geliefert',
  },
  calendar: {
    menu: 'Kalender',
    linksMenu: 'Freigabelinks',
    title: 'Kalender',
    lead: 'Ihre Aufträge in Ihrem eigenen Kalender: wann sie fällig sind, wann sie ankommen, wann sie geliefert wurden. Er hält sich selbst aktuell.',
    none: 'Sie haben noch keine Kalenderadresse',
    noneText:
      'Erstellen Sie eine und fügen Sie sie in Outlook, Google Kalender, Apple Kalender oder einem anderen Programm hinzu, das Kalender abonniert.',
    make: 'Kalenderadresse erstellen',
    state: 'Ihre Kalenderadresse',
    createdAt: 'Erstellt',
    lastReadAt: 'Zuletzt von einem Kalender gelesen',
    never: 'noch nicht',
    address: 'Kalenderadresse',
    addressHint:
      'Kopieren Sie sie jetzt: Aus Sicherheit wird sie nicht noch einmal gezeigt. Wer sie hat, sieht diese Termine; behandeln Sie sie daher wie ein Passwort.',
    open: 'Im Kalenderprogramm öffnen',
    how: 'Wählen Sie in Ihrem Kalenderprogramm „Kalender hinzufügen“ oder „Abonnieren“, per Adresse (URL), und fügen Sie sie ein. Neue Termine kommen von selbst, so oft Ihr Programm danach fragt.',
    renew: 'Adresse erneuern',
    renewTitle: 'Kalenderadresse erneuern?',
    renewText: 'Die bisherige Adresse gilt sofort nicht mehr: Tragen Sie die neue in Ihr Kalenderprogramm ein.',
    revoke: 'Entfernen',
    revokeTitle: 'Kalenderadresse entfernen?',
    revokeText: 'Kalender, die sie verwenden, bekommen nichts mehr. Sie können jederzeit eine neue erstellen.',
    revoked: 'Die Kalenderadresse ist entfernt.',
    what: 'Was darin steht',
    whatText:
      'Offene Aufträge und andere, die von vor 60 Tagen bis in einem Jahr fällig sind; alles, was Sie in diesem Portal sehen dürfen, in ganzen Tagen. Solange ein Auftrag nicht geliefert ist: sein Fälligkeitsdatum und seine voraussichtliche Ankunft. Danach: der Tag, an dem er geliefert wurde.',
  },
};
