import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import { ProgressBar } from '../../../../ui/status/progress-bar.tsx';
import type { Import } from '../api/types.ts';
import classes from '../imports.module.css';

/** A check or an application under way. The server says how far it is; the page may be left. */
export function Running({ record }: { record: Import }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { rowsDone: done, rowsTotal: total } = record;
  const checking = record.state === 'checking';
  return (
    <Panel title={checking ? t('check.running') : t('apply.running')}>
      <div className={classes.running}>
        {total > 0 ? (
          <ProgressBar stage={`${format.number(done)} / ${format.number(total)}`} percent={(done / total) * 100} />
        ) : (
          <p className={classes.sentence} role="status">
            <Loader size="xs" aria-hidden /> {t('check.read', { count: done, rows: format.number(done) })}
          </p>
        )}
        <p className={classes.muted}>{checking ? t('check.runningText') : t('apply.runningText')}</p>
      </div>
    </Panel>
  );
}
