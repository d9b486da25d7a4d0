import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isOurFault, type ProblemFault, type ProblemView } from './problem.ts';
import classes from './states.module.css';

function FaultList({ faults }: { faults: ProblemFault[] }) {
  const { t } = useTranslation('ui');
  const place = (fault: ProblemFault) => {
    if (fault.row === undefined) return null;
    return fault.column
      ? t('error.rowColumn', { row: fault.row, column: fault.column })
      : t('error.row', { row: fault.row });
  };
  return (
    <ul className={classes.faults}>
      {faults.map((fault) => {
        const where = place(fault);
        return (
          <li key={`${fault.field ?? ''}|${fault.row ?? ''}|${fault.column ?? ''}|${fault.message}`}>
            {where && <strong>{where}: </strong>}
            {fault.message}
          </li>
        );
      })}
    </ul>
  );
}

/** A failure in the place of what could not be shown: what was wrong, what to do, and the number that support asks for. */
export function ErrorState({ problem, onRetry }: { problem: ProblemView; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.state} role="alert">
      <span className={classes.icon} data-tone="late" aria-hidden>
        <IconAlertTriangle size={28} stroke={1.6} />
      </span>
      <p className={classes.title}>{problem.title ?? t('error.title')}</p>
      <p className={classes.text}>{problem.detail}</p>
      {problem.faults && problem.faults.length > 0 && <FaultList faults={problem.faults} />}
      {onRetry && (
        <div className={classes.action}>
          <Button variant="default" onClick={onRetry}>
            {t('retry')}
          </Button>
        </div>
      )}
      {problem.requestId && isOurFault(problem) && (
        <p className={classes.request}>{t('error.requestId', { id: problem.requestId })}</p>
      )}
    </div>
  );
}

/** A failure above a form or inside a dialog. */
export function ErrorNote({ problem }: { problem: ProblemView }) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.note} role="alert">
      <IconAlertTriangle size={18} stroke={1.8} aria-hidden className={classes.noteIcon} />
      <div>
        <p>{problem.detail}</p>
        {problem.faults && problem.faults.length > 0 && <FaultList faults={problem.faults} />}
        {problem.requestId && isOurFault(problem) && (
          <p className={classes.request}>{t('error.requestId', { id: problem.requestId })}</p>
        )}
      </div>
    </div>
  );
}
