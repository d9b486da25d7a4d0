/** How dates, instants and numbers are written for a reader: `Intl` alone, in the reader's locale and a named zone. */

export type FormatSettings = {
  /** BCP 47, such as `en-GB`. */
  locale: string;
  /** IANA zone in which instants are written, such as `Europe/Berlin`. */
  timeZone: string;
};

const cache = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  cache.set(key, made);
  return made;
}

/** A calendar day (`YYYY-MM-DD`) belongs to no zone, so it is read and written in UTC. Anything else is shown as it came. */
export function formatDay(day: string, settings: FormatSettings, length: 'short' | 'long' = 'short'): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const options: Intl.DateTimeFormatOptions =
    length === 'long'
      ? { dateStyle: 'full', timeZone: 'UTC' }
      : { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
  return dateFormat(settings.locale, options).format(date);
}

/** An instant (ISO 8601) as date and time in the settings' zone; `long` adds weekday, seconds and the zone's name. */
export function formatInstant(instant: string, settings: FormatSettings, length: 'short' | 'long' = 'short'): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const base: Intl.DateTimeFormatOptions = { timeZone: settings.timeZone, hour: '2-digit', minute: '2-digit' };
  const options: Intl.DateTimeFormatOptions =
    length === 'long'
      ? {
          ...base,
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          second: '2-digit',
          timeZoneName: 'short',
        }
      : { ...base, day: 'numeric', month: 'short', year: 'numeric' };
  return dateFormat(settings.locale, options).format(date);
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "3 hours ago", "in 2 days"; under a minute "now". `now` is a parameter so that it can be tested. */
export function formatRelative(instant: string, now: Date, settings: FormatSettings): string {
  const seconds = (new Date(instant).getTime() - now.getTime()) / 1000;
  if (Number.isNaN(seconds)) return instant;
  const format = new Intl.RelativeTimeFormat(settings.locale, { numeric: 'auto' });
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(0, 'second');
}

/** The calendar day of an instant in the settings' zone, as `YYYY-MM-DD`. */
export function dayOf(instant: Date, timeZone: string): string {
  return dateFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}

/** Digits and separators of the locale. */
export function formatNumber(value: number, settings: FormatSettings, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(settings.locale, options).format(value);
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A file's size: "15 MB", "640 kB". */
export function formatBytes(bytes: number, settings: FormatSettings): string {
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const digits = step > 1 && bytes / 1000 ** step < 10 ? 1 : 0;
  return formatNumber(bytes / 1000 ** step, settings, {
    style: 'unit',
    unit: byteUnits[step]!,
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  });
}
