import { useTranslation } from 'react-i18next';
import { StatusText } from '../../../app/status-text.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { ProgressBar } from '../../../ui/status/progress-bar.tsx';
import { useFlash } from '../../../ui/table/flash-cell.tsx';
import type { Job, JobComponent } from '../../types.ts';
import { MessageIcon } from '../messages/message-icon.tsx';
import { DueDate } from './due-date.tsx';
import classes from './list.module.css';
import { SaidNote } from './said-note.tsx';
import { useStageWord } from './use-words.ts';

type Amounts = Pick<JobComponent, 'quantityOrdered' | 'quantityDelivered' | 'unit'>;

/** "4 of 12 pcs delivered", or what of it is known. */
export function Quantity({ of }: { of: Amounts }) {
  const { t } = useTranslation('portalJobs');
  const format = useFormat();
  const { quantityOrdered: ordered, quantityDelivered: delivered, unit } = of;
  const number = (value: number) => format.number(value, { maximumFractionDigits: 4 });
  if (ordered !== null && delivered !== null) {
    return t('quantity.of', { delivered: number(delivered), ordered: number(ordered), unit });
  }
  if (ordered !== null) return t('quantity.ordered', { ordered: number(ordered), unit });
  return delivered === null ? null : t('quantity.delivered', { delivered: number(delivered), unit });
}

/** One component in a line: what it is, when it is due, how far it is. */
export function ComponentLine({ job, component }: { job: Pick<Job, 'id' | 'jobCode'>; component: JobComponent }) {
  const { t } = useTranslation('portalJobs');
  const stage = useStageWord()(component.progress.stage);
  const line = useFlash<HTMLDivElement>(`${component.status} ${component.progress.percent}`);
  return (
    <div ref={line} className={classes.component}>
      <div className={classes.componentName}>
        <strong>{component.code}</strong>
        {component.description && <span className={classes.muted}>{component.description}</span>}
        <span className={classes.muted}>
          <Quantity of={component} />
        </span>
      </div>
      <div>
        {component.dueDate && <span className={classes.muted}>{t('due')} </span>}
        <DueDate {...component} />
      </div>
      <div>
        <StatusText status={component.status} unless={stage} />
        <SaidNote said={component.sharedExceptions} />
      </div>
      <ProgressBar stage={stage} percent={component.progress.percent} />
      <MessageIcon jobId={job.id} jobCode={job.jobCode} component={component} />
    </div>
  );
}
