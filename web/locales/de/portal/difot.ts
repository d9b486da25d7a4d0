import type { Translated } from '../../../app/i18n/setup.ts';
import type { portalDifot as english } from '../../en/portal/difot.ts';

export const portalDifot: Translated<typeof english> = {
  link: 'DIFOT',
  back: 'Aufträge',
  whyLate: 'Warum er verspätet ist:',
  limited: 'Umfasst Ihre Niederlassungen: {{branches}}',
  limitedToo: 'Umfasst Ihre Niederlassungen: {{branches}}, und Aufträge ohne Niederlassung',
  filter: 'DIFOT {{month}}: Aufträge {{result}}',
  filterNone: 'DIFOT: Aufträge {{result}}',
  showAll: 'Alle Aufträge zeigen',
};
