import type { Translated } from '../../../app/i18n/setup.ts';
import type { attachments as english } from '../../en/console/attachments.ts';

export const attachments: Translated<typeof english> = {
  title: 'Anhänge',
  add: 'Dateien auswählen',
  camera: 'Foto aufnehmen',
  paste: 'Dateien lassen sich hier auch einfügen.',
  belongsTo: 'Hinzufügen zu',
  theJob: 'dem Auftrag',
  component: 'Komponente {{code}}',
  emptyRead: 'Noch keine Dateien.',
  emptyWindow:
    'Noch keine Dateien. Fügen Sie hier Fotos oder Dokumente hinzu; der Kunde sieht sie, sobald Sie sie veröffentlichen.',
  published: 'Veröffentlicht',
  publish: '{{name}} veröffentlichen',
  shown: '{{name}} ist veröffentlicht: Der Kunde sieht die Datei jetzt.',
  hidden: '{{name}} ist nicht mehr veröffentlicht.',
  markedOnly:
    '{{name}} ist zum Veröffentlichen vorgemerkt. Der Kunde sieht die Datei, sobald „Anhänge veröffentlichen“ eingeschaltet ist.',
  switchOff:
    '„Anhänge veröffentlichen“ ist für {{customer}} ausgeschaltet: Kein Ansprechpartner sieht eine Datei, gleich was angekreuzt ist.',
  switchOffShort:
    '„Anhänge veröffentlichen“ ist für diesen Kunden ausgeschaltet: Kein Ansprechpartner sieht eine Datei, gleich was angekreuzt ist.',
  switchOffLink: 'Kunden öffnen',
  menu: 'Mehr zu {{name}}',
  openWindow: '{{name}} zeigen',
  rename: 'Umbenennen',
  newVersion: 'Neue Version hinzufügen',
  versions: 'Frühere Versionen',
  former: 'Version {{number}}',
  remove: 'Entfernen',
  renameTitle: 'Datei umbenennen',
  name: 'Name',
  save: 'Speichern',
  removeTitle: '{{name}} entfernen?',
  removeText: 'Die Datei wird endgültig gelöscht. Die Historie des Auftrags behält ihren Namen.',
  removePublished: 'Sie ist veröffentlicht: Auch der Kunde verliert sie.',
  removeAll: 'Alle {{count}} Versionen entfernen',
  removed: '{{name}} ist entfernt.',
  renamed: 'Umbenannt.',
};
