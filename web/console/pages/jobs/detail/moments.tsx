import { useTranslation } from 'react-i18next';
import { DateText, InstantText } from '../../../../ui/format/date-text.tsx';
import { MarkedText } from '../../../../ui/status/status-pill.tsx';
import type { Milestone } from '../api/types.ts';
import classes from './detail.module.css';

/** When a milestone happened, as exactly as it is known. */
export function Moment({ of }: { of: Pick<Milestone, 'occurredAt' | 'occurredDay' | 'occurredPrecision'> }) {
  if (of.occurredPrecision === 'day') return <DateText day={of.occurredDay} />;
  return of.occurredAt ? <InstantText instant={of.occurredAt} /> : null;
}

/** Until when a pending milestone is to be done, in words that say whether that time has passed (DOMAIN 5). */
export function Deadline({ of }: { of: Pick<Milestone, 'exception' | 'exceptionAt' | 'state'> }) {
  const { t } = useTranslation('job');
  if (of.state !== 'pending' || !of.exceptionAt) return null;
  const until = (
    <>
      {t('deadline.until')} <InstantText instant={of.exceptionAt} />
    </>
  );
  if (of.exception === 'none') return <p className={classes.muted}>{until}</p>;
  const tone = of.exception === 'in_exception' ? 'late' : 'risk';
  return (
    <p>
      <MarkedText tone={tone} word={t(`deadline.${of.exception}`)}>
        {until}
      </MarkedText>
    </p>
  );
}
