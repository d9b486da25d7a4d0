import { useTranslation } from 'react-i18next';
import type { Schedule } from '../api.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Schedules in words: "every Monday at 08:00". */
export function useScheduleWords() {
  const { t } = useTranslation('reports');
  const weekday = (number: number) => t(`weekday.${weekdays[number - 1] ?? 'monday'}`);
  const when = ({ cadence, weekday: day, monthDay, time }: Schedule): string => {
    if (cadence === 'weekly') return t('when.weekly', { weekday: weekday(day ?? 1), time });
    if (cadence === 'monthly')
      return monthDay === 31 ? t('when.lastDay', { time }) : t('when.monthly', { day: monthDay ?? 1, time });
    return t(`when.${cadence}`, { time });
  };
  return { weekday, when };
}
