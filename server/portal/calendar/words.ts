/** The words of a calendar's entries, by the language of the reader. */
export type CalendarWords = {
  title: (company: string) => string;
  due: string;
  eta: string;
  delivered: string;
  late: string;
  atRisk: string;
  status: (status: string, percent: number) => string;
};

const en: CalendarWords = {
  title: (company) => `${company}: jobs`,
  due: 'Due',
  eta: 'ETA',
  delivered: 'Delivered',
  late: 'late',
  atRisk: 'at risk',
  status: (status, percent) => `${status}, ${percent} %`,
};

const de: CalendarWords = {
  title: (company) => `${company}: Aufträge`,
  due: 'Fällig',
  eta: 'ETA',
  delivered: 'Geliefert',
  late: 'verspätet',
  atRisk: 'gefährdet',
  status: (status, percent) => `${status}, ${percent} %`,
};

/** The words for a locale such as "de-AT"; English where there are none. */
export function calendarWords(locale: string): CalendarWords {
  return locale.toLowerCase().split(/[-_]/)[0] === 'de' ? de : en;
}
