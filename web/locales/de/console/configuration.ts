import type { Translated } from '../../../app/i18n/setup.ts';
import type { configuration as english } from '../../en/console/configuration.ts';

export const configuration: Translated<typeof english> = {
  tabs: {
    label: 'Teile des Kunden',
    details: 'Angaben',
    configuration: 'Konfiguration',
    milestones: 'Meilensteine',
    difot: 'DIFOT',
    shareLinks: 'Freigabelinks',
  },
  title: 'Konfiguration',
  lead: 'Ob Aufträge dieses Kunden verfolgt werden, welche Mitarbeiter sie sehen und wer den Kunden betreut.',
  flags:
    'Die Schalter zur Verfolgung zählen nur, wo die Firma eine Richtung je Kunde verfolgt; unter jedem steht, was jetzt gilt.',
  company: 'Wie die Firma verfolgt',
  fields: {
    importTracking: {
      label: 'Importe verfolgen',
      hint: 'Gibt jedem neuen Import dieses Kunden die Meilensteine seiner Vorlage.',
    },
    exportTracking: {
      label: 'Exporte verfolgen',
      hint: 'Gibt jedem neuen Export dieses Kunden die Meilensteine seiner Vorlage.',
    },
    importAirGroup: {
      label: 'Kundengruppe Import Luft',
      hint: 'Entscheidet, welche Arbeitsgruppen Importe per Luft sehen.',
    },
    importSeaGroup: {
      label: 'Kundengruppe Import See',
      hint: 'Entscheidet, welche Arbeitsgruppen Importe per See oder auf jedem anderen Weg als Luft sehen.',
    },
    exportGroup: {
      label: 'Kundengruppe Export',
      hint: 'Entscheidet, welche Arbeitsgruppen Exporte sehen, gleich mit welchem Verkehrsträger.',
    },
    transportGroup: {
      label: 'Transportgruppe',
      hint: 'Entscheidet, welche Transport-Arbeitsgruppen die Aufträge sehen, in jeder Richtung. Keine Sonderregel ersetzt sie.',
    },
    serviceOperator: {
      label: 'Kundenbetreuer',
      hint: 'Betreut diesen Kunden und erfährt zuerst von seinen Nachrichten und Abweichungen. Auch neue Aufträge nennen ihn.',
    },
    domesticTracking: {
      label: 'Inlandsaufträge verfolgen',
      hint: 'Gibt jedem neuen Inlandsauftrag dieses Kunden die Meilensteine seiner Vorlage.',
    },
    productionTracking: {
      label: 'Produktionsaufträge verfolgen',
      hint: 'Gibt jedem neuen Produktionsauftrag dieses Kunden die Meilensteine seiner Vorlage.',
    },
    automaticDelivery: {
      label: 'Automatisches Lieferdatum',
      hint: 'Ein automatischer Ablauf darf das Lieferdatum einige Tage nach Verzollung oder ETA setzen.',
    },
  },
  now: {
    system_wide: 'Zurzeit ohne Wirkung: {{jobs}} werden für alle Kunden verfolgt.',
    per_customer: 'Zurzeit wirksam: {{jobs}} werden je Kunde verfolgt.',
    jobs: { import: 'Importe', export: 'Exporte', domestic: 'Inlandsaufträge', production: 'Produktionsaufträge' },
  },
  further: 'Weitere',
  blank: 'Leer',
  noGroup: 'Keine Kundengruppe beginnt so',
  disabledOption: '{{name}} (gesperrt)',
  disabled:
    '{{name}} ist gesperrt. Bis Sie jemand anderen wählen, werden die Vertretung oder die Leiter benachrichtigt.',
  invited: '{{name}} ist eingeladen, hat sich aber noch nicht angemeldet.',
  groups: 'Kundengruppen',
  allocate: {
    title: 'Die Verfolgung ist eingeschaltet für {{jobs}}',
    text: 'Neue Aufträge bekommen ab jetzt Meilensteine. Bereits offene haben keine, bis sie ihnen zugeteilt werden.',
    and: ' und ',
    link: 'Offenen Aufträgen zuteilen',
  },
  overrides: {
    title: 'Sonderregeln der Kundengruppen',
    text: 'Aufträge einer bestimmten Art von oder zu einem bestimmten Hafen können eine andere Gruppe haben als die des Kunden.',
    none: 'Dieser Kunde hat keine.',
    allDepartments: 'alle Abteilungen',
    more: 'und weitere',
    edit: 'Sonderregeln der Kundengruppen',
  },
};
