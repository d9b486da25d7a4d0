import type { Translated } from '../../app/i18n/setup.ts';
import type { gallery as english } from '../en/gallery.ts';

export const gallery: Translated<typeof english> = {
  heading: 'Anhänge',
  title: 'Anhänge von {{code}}',
  previous: 'Vorige Datei',
  next: 'Nächste Datei',
  place: '{{index}} von {{count}}',
  all: 'Alle Dateien',
  open: 'In neuem Tab öffnen',
  download: 'Herunterladen',
  notShown: 'Dieses Bild kann hier nicht angezeigt werden. Die Datei selbst ist vollständig.',
  video: 'Videos öffnen sich in einem eigenen Tab.',
  noPicture: 'Von dieser Datei gibt es kein Bild. Laden Sie sie herunter, um sie anzusehen.',
  version: 'Version {{number}}',
  ofComponent: 'Komponente {{code}}',
  empty: 'Keine Dateien',
  button_one: '{{count}} Anhang von {{code}}',
  button_other: '{{count}} Anhänge von {{code}}',
  button_zero: 'Anhänge von {{code}}: noch keine',
};
