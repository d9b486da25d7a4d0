import { Anchor, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorNote } from '../../../ui/feedback/error-state.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { Panel } from '../../../ui/frame/page.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import { type DryRun, type Process, tryProcess } from './api.ts';
import classes from './automatic-processes.module.css';
import { definitionOf } from './rules-draft.ts';

function Found({ found }: { found: DryRun }) {
  const { t } = useTranslation('automaticProcesses');
  const format = useFormat();
  const further = found.total - found.items.length;
  return (
    <>
      <p role="status">{t('dry.total', { count: found.total, jobs: format.number(found.total) })}</p>
      {found.items.length > 0 && (
        <ul className={classes.jobs} aria-label={t('dry.list')}>
          {found.items.map((item) => (
            <li key={item.jobId}>
              <Anchor component={Link} to={`/jobs/${item.jobId}` as string}>
                {item.jobCode}
              </Anchor>
              <span className={classes.customer}>{item.customer}</span>
              <span className={classes.what}>{item.what}</span>
              <span>{item.refused && <StatusPill tone="late">{t('dry.refused')}</StatusPill>}</span>
            </li>
          ))}
        </ul>
      )}
      {further > 0 && (
        <p className={classes.muted}>{t('dry.further', { count: further, jobs: format.number(further) })}</p>
      )}
    </>
  );
}

/** What a process would do now, on demand: it looks through all jobs that it may be about. */
export function DryRunPanel({ process }: { process: Process }) {
  const { t } = useTranslation('automaticProcesses');
  const asProblem = useProblem();
  const trying = useMutation({ mutationFn: () => tryProcess(definitionOf(process)) });
  const problem = asProblem(trying.error);
  return (
    <Panel
      title={t('dry.title')}
      actions={
        <Button variant="default" loading={trying.isPending} onClick={() => trying.mutate()}>
          {t(trying.data ? 'dry.again' : 'dry.start')}
        </Button>
      }
    >
      <div className={classes.stack}>
        <p className={classes.muted}>{t('dry.lead')}</p>
        {problem && <ErrorNote problem={problem} />}
        {trying.data && <Found found={trying.data} />}
      </div>
    </Panel>
  );
}
