import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { durationParts, overBy } from './rules-duration.ts';

const everyMs = 30_000;

function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}

type Times = { exceptionAt: string; heldSince: string | null };

/** "over by 2 days 4 hours", "in 3 hours": kept true while it stands on the screen. */
export function useOverWords(of: Times): string {
  const { t } = useTranslation('exceptions');
  const over = overBy(of, useNow());
  const parts = durationParts(Math.abs(over));
  const duration =
    parts.length === 0
      ? t('duration.moment')
      : parts.map(({ unit, count }) => t(`duration.${unit}`, { count })).join(' ');
  return over >= 0 ? t('over', { duration }) : t('until', { duration });
}

/** By how long the exception time has passed, or when it will; the exact time on hover. */
export function Over({ of, className }: { of: Times; className?: string | undefined }) {
  const format = useFormat();
  const words = useOverWords(of);
  return (
    <time dateTime={of.exceptionAt} title={format.instant(of.exceptionAt, 'long')} className={className}>
      {words}
    </time>
  );
}
