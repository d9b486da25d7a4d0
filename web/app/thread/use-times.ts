import { useMemo } from 'react';
import { dayOf } from '../../ui/format/format.ts';
import { useFormat } from '../../ui/format/format-context.tsx';

/** Times of messages in the reader's zone: the hour, the day's name, which day an instant is of. */
export function useTimes() {
  const { settings, day } = useFormat();
  return useMemo(() => {
    const { locale, timeZone } = settings;
    const hour = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' });
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    const ofInstant = (instant: string) => dayOf(new Date(instant), timeZone);
    const daysAgo = (date: string) =>
      Math.round((Date.parse(dayOf(new Date(), timeZone)) - Date.parse(date)) / 86_400_000);
    return {
      time: (instant: string) => hour.format(new Date(instant)),
      dayOf: ofInstant,
      dayName: (date: string) => {
        const ago = daysAgo(date);
        return ago === 0 || ago === 1 ? capital(relative.format(-ago, 'day'), locale) : day(date, 'long');
      },
    };
  }, [settings, day]);
}

const capital = (text: string, locale: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
