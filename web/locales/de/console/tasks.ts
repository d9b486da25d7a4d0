import type { Translated } from '../../../app/i18n/setup.ts';
import type { tasks as english } from '../../en/console/tasks.ts';

export const tasks: Translated<typeof english> = {
  title: 'Hintergrundaufgaben',
  one: 'Hintergrundaufgabe',
  lead: 'Arbeit an vielen Aufträgen auf einmal. Sie läuft weiter, wenn Sie die Seite verlassen, auch nach einem Neustart.',
  none: 'Es ist noch nichts gelaufen',
  noneText: 'Zuteilungen, Neuzuteilungen und andere Arbeit an vielen Aufträgen zeigen hier Fortschritt und Ergebnis.',
  column: { title: 'Aufgabe', state: 'Zustand', looked: 'Geprüfte Aufträge', by: 'Gestartet von', when: 'Gestartet' },
  state: { waiting: 'Wartet', running: 'Läuft', done: 'Fertig', failed: 'Gescheitert', cancelled: 'Angehalten' },
  by: 'Gestartet von {{name}}',
  looked: '{{done}} von {{total}} Aufträgen',
  jobs_one: '{{done}} Auftrag',
  jobs_other: '{{done}} Aufträge',
  lookedSoFar: 'bisher {{done}} Aufträge',
  changed: 'Geändert',
  unchanged: 'Unverändert',
  failed: 'Fehler',
  faults: 'Aufträge, die nicht geändert werden konnten',
  furtherFaults_one: '{{jobs}} weiterer Auftrag konnte nicht geändert werden.',
  furtherFaults_other: '{{jobs}} weitere Aufträge konnten nicht geändert werden.',
  ended: {
    done_one: 'Fertig: {{done}} Auftrag wurde geprüft.',
    done_other: 'Fertig: {{done}} Aufträge wurden geprüft.',
    failed_one: 'Vorzeitig beendet. {{done}} Auftrag wurde geprüft; was geändert wurde, bleibt.',
    failed_other: 'Vorzeitig beendet. {{done}} Aufträge wurden geprüft; was geändert wurde, bleibt.',
    cancelled_one: 'Angehalten. {{done}} Auftrag wurde geprüft; was geändert wurde, bleibt.',
    cancelled_other: 'Angehalten. {{done}} Aufträge wurden geprüft; was geändert wurde, bleibt.',
  },
  leave: 'Sie können diese Seite verlassen: Die Arbeit geht weiter.',
  toList: 'Hintergrundaufgaben',
  stop: {
    button: 'Anhalten',
    title: 'Diese Aufgabe anhalten?',
    text: 'Sie hält nach den Aufträgen an, bei denen sie gerade ist. Was geändert wurde, bleibt; der Rest bleibt, wie er ist.',
    confirm: 'Aufgabe anhalten',
  },
};
