import type { Translated } from '../../../app/i18n/setup.ts';
import type { move as english } from '../../en/console/move.ts';

export const move: Translated<typeof english> = {
  action: 'Zu anderem Kunden verschieben',
  title: '{{code}} zu einem anderen Kunden verschieben',
  lead: 'Der Auftrag gehört jetzt {{name}}. Dessen Ansprechpartner sehen ihn sofort nicht mehr, die des neuen Kunden sehen ihn.',
  customer: 'Neuer Kunde',
  from: 'Jetzt',
  to: 'Dann',
  field: {
    customer: 'Kunde',
    customerBranch: 'Kundenniederlassung',
    serviceOperator: 'Kundenbetreuer',
    customerGroup: 'Kundengruppe',
    transportGroup: 'Transportgruppe',
  },
  nothing: 'Keine Angabe',
  branchLost: 'Der neue Kunde hat keine Niederlassung „{{name}}“: Der Auftrag hat dann keine.',
  passes: 'Was mit übergeht',
  counts: {
    milestones_one: '{{count}} Meilenstein',
    milestones_other: '{{count}} Meilensteine',
    components_one: '{{count}} Komponente',
    components_other: '{{count}} Komponenten',
    references_one: '{{count}} Referenz',
    references_other: '{{count}} Referenzen',
    files_one: '{{count}} Datei',
    files_other: '{{count}} Dateien',
    events_one: '{{count}} Eintrag der Historie',
    events_other: '{{count}} Einträge der Historie',
  },
  noteSeen: 'Der neue Kunde wird die Bemerkung des Auftrags lesen.',
  stays: 'Was nicht übergeht',
  staysText:
    'Nachrichten, Entscheidungen, Freigabelinks und Kalendereinträge bleiben beim bisherigen Kunden: Mitarbeiter können sie weiterhin lesen, Links sind ungültig. Dateien gehen über, sind dann aber für niemanden veröffentlicht.',
  shared_one: '{{count}} Abweichung ist dem bisherigen Kunden mitgeteilt; das endet.',
  shared_other: '{{count}} Abweichungen sind dem bisherigen Kunden mitgeteilt; das endet.',
  count: '{{name}}: {{jobs}}',
  reallocation: {
    title: 'Meilensteine bleiben, wie sie sind',
    text: 'Beim neuen Kunden würden sie anders zugeteilt. Nach dem Verschieben werden Sie gefragt, ob neu zugeteilt werden soll.',
  },
  reason: 'Grund (nur intern)',
  reasonMissing: 'Sagen Sie, warum der Auftrag verschoben wird; es steht in seiner Historie.',
  confirm: 'Auftrag verschieben',
  done: '{{code}} gehört jetzt {{name}}.',
};
