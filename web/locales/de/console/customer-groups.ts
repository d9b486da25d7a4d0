import type { Translated } from '../../../app/i18n/setup.ts';
import type { customerGroups as english } from '../../en/console/customer-groups.ts';

export const customerGroups: Translated<typeof english> = {
  title: 'Kundengruppen',
  lead: 'Gruppen wie AUTO oder PHARMA, nach denen Arbeitsgruppen Kunden unterscheiden.',
  add: 'Kundengruppe hinzufügen',
  search: 'Nach Kürzel oder Name suchen',
  code: 'Kürzel',
  codeHint: '1 bis 12 Zeichen, etwa AUTO',
  name: 'Name',
  nameHint: 'Wie ihn Menschen lesen',
  usedBy: 'Verwendet von',
  unused: 'Noch von nichts',
  customers_one: '{{count}} Kunde',
  customers_other: '{{count}} Kunden',
  overrides_one: '{{count}} Sonderregel',
  overrides_other: '{{count}} Sonderregeln',
  workGroups_one: '{{count}} Arbeitsgruppe',
  workGroups_other: '{{count}} Arbeitsgruppen',
  emptyTitle: 'Noch keine Kundengruppen',
  empty:
    'Fügen Sie eine hinzu, wo bestimmte Mitarbeiter bestimmte Kunden betreuen. Ohne Gruppen sehen alle in einer Arbeitsgruppe deren Aufträge.',
  noneTitle: 'Nichts gefunden zu „{{query}}“',
  none: 'Versuchen Sie es mit weniger Buchstaben.',
};
