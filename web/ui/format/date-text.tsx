import { useEffect, useState } from 'react';
import { useFormat } from './format-context.tsx';

/** A calendar day, `YYYY-MM-DD`; the weekday on hover. Nothing where there is none. */
export function DateText({ day, empty = '–' }: { day: string | null | undefined; empty?: string }) {
  const format = useFormat();
  if (!day) return <span aria-hidden>{empty}</span>;
  return (
    <time dateTime={day} title={format.day(day, 'long')}>
      {format.day(day)}
    </time>
  );
}

/** An instant as date and time in the reader's zone; seconds and the zone's name on hover. */
export function InstantText({ instant, empty = '–' }: { instant: string | null | undefined; empty?: string }) {
  const format = useFormat();
  if (!instant) return <span aria-hidden>{empty}</span>;
  return (
    <time dateTime={instant} title={format.instant(instant, 'long')}>
      {format.instant(instant)}
    </time>
  );
}

/** "3 hours ago", kept true each half minute; the exact time on hover. */
export function RelativeTime({ instant }: { instant: string }) {
  const format = useFormat();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={instant} title={format.instant(instant, 'long')}>
      {format.relative(instant, now)}
    </time>
  );
}
