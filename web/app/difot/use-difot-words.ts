import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format/format-context.tsx';
import type { Figures } from './types.ts';

/** How months, shares and settings of DIFOT are said. */
export function useDifotWords() {
  const { t } = useTranslation('difot');
  const format = useFormat();
  return useMemo(() => {
    const months = new Intl.DateTimeFormat(format.settings.locale, {
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const month = (one: string) => months.format(new Date(`${one}-01T00:00:00Z`));
    return {
      month,
      /** The running month is not over yet. */
      period: (one: string, today: string) => (today.startsWith(one) ? t('toDate', { month: month(one) }) : month(one)),
      /** Null where nothing counts: no jobs, no figure. */
      share: (part: number, counted: number): string | null =>
        counted === 0 ? null : format.number(part / counted, { style: 'percent', maximumFractionDigits: 1 }),
      rule: ({ countingDate, toleranceDays, tolerancePercent }: Figures['settings']) => {
        const percent = format.number(tolerancePercent / 100, { style: 'percent', maximumFractionDigits: 2 });
        return t('rule', {
          date: t(countingDate),
          days: toleranceDays === 0 ? '' : t('days', { count: toleranceDays }),
          percent: tolerancePercent === 0 ? t('exact') : t('within', { percent }),
        });
      },
    };
  }, [t, format]);
}
