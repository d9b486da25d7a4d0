import { createContext, type ReactNode, use, useMemo } from 'react';
import { type FormatSettings, formatBytes, formatDay, formatInstant, formatNumber, formatRelative } from './format.ts';

const browserSettings = (): FormatSettings => ({
  locale: navigator.language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

const FormatContext = createContext<FormatSettings | null>(null);

/** Says in which locale and zone everything below is written. Without it: the browser's own. */
export function FormatProvider({ locale, timeZone, children }: FormatSettings & { children: ReactNode }) {
  const value = useMemo(() => ({ locale, timeZone }), [locale, timeZone]);
  return <FormatContext value={value}>{children}</FormatContext>;
}

/** The formats, bound to the reader's locale and zone. Days are `YYYY-MM-DD`, instants ISO 8601. */
export function useFormat() {
  const given = use(FormatContext);
  return useMemo(() => {
    const settings = given ?? browserSettings();
    return {
      settings,
      day: (day: string, length?: 'short' | 'long') => formatDay(day, settings, length),
      instant: (instant: string, length?: 'short' | 'long') => formatInstant(instant, settings, length),
      relative: (instant: string, now: Date) => formatRelative(instant, now, settings),
      number: (value: number, options?: Intl.NumberFormatOptions) => formatNumber(value, settings, options),
      bytes: (bytes: number) => formatBytes(bytes, settings),
    };
  }, [given]);
}
