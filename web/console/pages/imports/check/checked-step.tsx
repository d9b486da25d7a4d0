import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorNote } from '../../../../ui/feedback/error-state.tsx';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import type { Import } from '../api/types.ts';
import classes from '../imports.module.css';
import { readDraft } from '../rules-draft.ts';
import { useImportAction } from '../use-import-action.ts';
import { Counts } from './counts.tsx';
import { FaultsTable } from './faults-table.tsx';
import { UnknownCustomers } from './unknown-customers.tsx';

/** What the check means for the next step, in a sentence. */
function Verdict({ record }: { record: Import }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { failed, created, updated } = record;
  const skips = readDraft(record.mapping ?? '{}').onError === 'skip';
  if (failed > 0 && !skips) {
    return (
      <p role="status" className={classes.late}>
        {t('check.stopErrors', { count: failed, rows: format.number(failed) })}
      </p>
    );
  }
  if (created + updated === 0 && failed === 0) return <p role="status">{t('check.nothing')}</p>;
  return (
    <p role="status">
      {failed > 0 ? t('check.skipErrors', { count: failed, rows: format.number(failed) }) : t('check.clean')}
    </p>
  );
}

/** The dry run's result, and the way on: apply, change the columns, check again. */
export function CheckedStep({ record }: { record: Import }) {
  const { t } = useTranslation('imports');
  const asProblem = useProblem();
  const format = useFormat();
  const action = useImportAction(record.id);
  const [mails, setMails] = useState(false);
  const { edit, check, apply } = record.abilities;
  const good = record.rowsTotal - record.failed;
  return (
    <>
      <Panel title={t('check.title')}>
        <Counts record={record} />
        <Verdict record={record} />
        {action.isError && <ErrorNote problem={asProblem(action.error)} />}
        {apply && record.updated > 0 && (
          <Checkbox
            label={t('apply.mailContacts')}
            description={t('apply.mailContactsHint')}
            checked={mails}
            onChange={(event) => setMails(event.currentTarget.checked)}
          />
        )}
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
          {apply && (
            <Button loading={action.isPending} onClick={() => action.mutate(mails ? 'apply_and_mail' : 'apply')}>
              {t('apply.button', { count: good, rows: format.number(good) })}
            </Button>
          )}
        </div>
      </Panel>
      <UnknownCustomers record={record} />
      <FaultsTable record={record} />
    </>
  );
}
