import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorNote } from '../../../../ui/feedback/error-state.tsx';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import type { Import } from '../api/types.ts';
import classes from '../imports.module.css';
import { useImportAction } from '../use-import-action.ts';
import { Counts } from './counts.tsx';
import { FaultsTable } from './faults-table.tsx';

/** What became of an import: done, failed or cancelled; and where to go from here. */
export function Ended({ record }: { record: Import }) {
  const { t } = useTranslation('imports');
  const asProblem = useProblem();
  const format = useFormat();
  const action = useImportAction(record.id);
  const { edit, check } = record.abilities;
  const done = record.state === 'done';
  const counted = done || record.rowsDone > 0;
  return (
    <>
      <Panel title={done ? t('apply.doneTitle') : t(`state.${record.state}`)}>
        {record.message && <p role="status">{record.message}</p>}
        {counted && <Counts record={record} />}
        {record.inException !== null && record.inException > 0 && (
          <p role="status" className={classes.late}>
            {t('apply.inException', { count: record.inException, jobs: format.number(record.inException) })}{' '}
            <Link to="/exceptions">{t('apply.showExceptions')}</Link>
          </p>
        )}
        {action.isError && <ErrorNote problem={asProblem(action.error)} />}
        <div className={classes.foot}>
          {edit && (
            <Button variant="default" component={Link} to={`/imports/${record.id}/columns`}>
              {t('check.change')}
            </Button>
          )}
          {check && (
            <Button variant="default" loading={action.isPending} onClick={() => action.mutate('check')}>
              {t('check.again')}
            </Button>
          )}
          <Button variant="default" component={Link} to="/imports">
            {t('apply.another')}
          </Button>
          {done && (
            <Button component={Link} to="/jobs">
              {t('apply.jobs')}
            </Button>
          )}
        </div>
      </Panel>
      <FaultsTable record={record} />
    </>
  );
}
