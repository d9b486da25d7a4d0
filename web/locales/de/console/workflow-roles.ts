import type { Translated } from '../../../app/i18n/setup.ts';
import type { workflowRoles as english } from '../../en/console/workflow-roles.ts';

export const workflowRoles: Translated<typeof english> = {
  title: 'Workflow-Rollen',
  lead: 'Wer was tut: Jede Rolle ist eine Menge von Meilensteinkategorien.',
  add: 'Workflow-Rolle hinzufügen',
  search: 'Nach Name oder Kategorie suchen',
  name: 'Name',
  nameHint: 'Etwa Zollsachbearbeitung',
  categories: 'Kategorien der Rolle',
  categoriesHint: 'Die Meilensteine, an denen ihre Träger arbeiten',
  noCategories: 'Es gibt noch keine Kategorien.',
  toCategories: 'Fügen Sie zuerst die Arten der Arbeit hinzu',
  members: 'Träger',
  memberCount_one: '{{count}} Mitglied',
  memberCount_other: '{{count}} Mitglieder',
  noMember: 'Noch niemand',
  emptyTitle: 'Noch keine Workflow-Rollen',
  empty: 'Fügen Sie für jede Art der Arbeit eine hinzu, etwa Dokumente, Zoll oder Transport.',
  noneTitle: 'Nichts gefunden zu „{{query}}“',
  none: 'Versuchen Sie es mit weniger Buchstaben.',
};
