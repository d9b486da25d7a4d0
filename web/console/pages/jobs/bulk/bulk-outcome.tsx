import { Anchor, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import type { BulkPreview } from './api.ts';
import classes from './bulk.module.css';

type Refusal = { jobId: string; jobCode: string; message: string };

export function Counts({ counts }: { counts: { label: string; value: number; isBad?: boolean }[] }) {
  const format = useFormat();
  return (
    <dl className={classes.counts}>
      {counts.map(({ label, value, isBad }) => (
        <div key={label} data-tone={isBad && value > 0 ? 'late' : undefined}>
          <dt>{label}</dt>
          <dd>{format.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Jobs that are not changed, each with its sentence. */
export function Refusals({ refusals, total }: { refusals: readonly Refusal[]; total: number }) {
  const { t } = useTranslation('bulk');
  const format = useFormat();
  const further = total - refusals.length;
  if (refusals.length === 0) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard */}
      <ul className={classes.refusals} aria-label={t('refusals')} tabIndex={0}>
        {refusals.map((one) => (
          <li key={one.jobId}>
            <Anchor component={Link} to={`/jobs/${one.jobId}` as string}>
              {one.jobCode}
            </Anchor>
            <span>{one.message}</span>
          </li>
        ))}
      </ul>
      {further > 0 && <p className={classes.muted}>{t('further', { count: further, jobs: format.number(further) })}</p>}
    </>
  );
}

/** What the change would do; dimmed while a newer answer is on its way. */
export function PreviewShown({
  preview,
  busy,
  failed,
}: {
  preview: BulkPreview | undefined;
  busy: boolean;
  failed: boolean;
}) {
  const { t } = useTranslation('bulk');
  if (failed) return null;
  if (!preview) return busy ? <Skeleton height={64} /> : <p className={classes.muted}>{t('choose')}</p>;
  return (
    <div className={`${classes.stack} ${busy ? classes.stale : ''}`} role="status" aria-busy={busy}>
      <Counts
        counts={[
          { label: t('counts.changed'), value: preview.changed },
          { label: t('counts.unchanged'), value: preview.unchanged },
          { label: t('counts.refused'), value: preview.refused, isBad: true },
        ]}
      />
      <Refusals refusals={preview.refusals} total={preview.refused} />
    </div>
  );
}
