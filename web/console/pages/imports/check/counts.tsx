import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import type { Import } from '../api/types.ts';
import classes from '../imports.module.css';

const counts = ['created', 'updated', 'unchanged', 'failed'] as const;

/** New, changed, unchanged, in error. */
export function Counts({ record }: { record: Import }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <dl className={classes.counts}>
      {counts.map((count) => (
        <div
          key={count}
          className={classes.count}
          data-tone={count === 'failed' && record.failed > 0 ? 'late' : undefined}
        >
          <dt>{t(`count.${count}`)}</dt>
          <dd>{format.number(record[count])}</dd>
        </div>
      ))}
    </dl>
  );
}
