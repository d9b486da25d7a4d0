import type { Translated } from '../../../app/i18n/setup.ts';
import type { portalView as english } from '../../en/portal/view.ts';

export const portalView: Translated<typeof english> = {
  failedTitle: 'Diese Ansicht lässt sich nicht öffnen',
  toConsole: 'Zurück zur Konsole',
  bar: 'Sie sehen das Portal als {{name}}; nichts kann geändert werden.',
  barAll: 'Sie sehen das Portal als unbeschränkter Ansprechpartner von {{name}}; nichts kann geändert werden.',
  until: 'Endet um {{time}}.',
  end: 'Beenden',
  label: 'Als Kunde ansehen',
  endedTitle: 'Ihr Blick in das Portal ist beendet',
  ended:
    'Wählen Sie in der Konsole „Als Kunde ansehen“, um noch einmal hineinzusehen. Dieses Fenster können Sie schließen.',
  outTitle: 'Sie sind abgemeldet',
  out: 'Ihre Sitzung ist beendet, oder Ihr Zugang wurde geändert. Nichts auf dieser Seite ist mehr aktuell. Melden Sie sich neu an, oder fragen Sie die Firma, wenn das nicht gelingt.',
  signIn: 'Anmelden',
};
