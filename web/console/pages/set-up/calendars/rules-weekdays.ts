/** The names of the days of the week from Monday to Sunday in a locale. */
export function weekdayNames(locale: string, length: 'short' | 'long'): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' });
  // 2024-01-01 was a Monday.
  return Array.from({ length: 7 }, (_, index) => format.format(new Date(Date.UTC(2024, 0, 1 + index))));
}
