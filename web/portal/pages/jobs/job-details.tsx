import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText, InstantText } from '../../../ui/format/date-text.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { Panel } from '../../../ui/frame/page.tsx';
import type { JobDetail } from '../../types.ts';
import { Quantity } from './component-line.tsx';
import { DueDate } from './due-date.tsx';
import classes from './job.module.css';

type Port = JobDetail['origin'];
const portName = (port: Port) => port && `${port.name} (${port.code})`;

function Line({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === undefined || children === '' || children === false) return null;
  return (
    <div className={classes.detail}>
      <dt className={classes.label}>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function CustomValue({ field }: { field: JobDetail['customFields'][number] }) {
  const { t } = useTranslation('portalJobs');
  const format = useFormat();
  if (field.type === 'date') return <DateText day={field.value} />;
  if (field.type === 'number') return format.number(Number(field.value), { maximumFractionDigits: 10 });
  return field.type === 'boolean' ? t(field.value === 'true' ? 'yes' : 'no') : field.value;
}

const days = ['promisedDate', 'deliveredDate', 'etd', 'eta', 'actualDeparture', 'actualArrival'] as const;
const texts = ['carrier', 'vessel', 'voyage', 'flight', 'shipper', 'consignee'] as const;

/** Everything else that is known of the job; what is not known takes no room. */
export function JobDetails({ job }: { job: JobDetail }) {
  const { t } = useTranslation('portalJobs');
  const hasQuantity = job.quantityOrdered !== null || job.quantityDelivered !== null;
  return (
    <Panel title={t('job.details')}>
      <dl className={classes.details}>
        <Line label={t('field.note')}>{job.note}</Line>
        <Line label={t('field.orderNumber')}>{job.orderNumber}</Line>
        <Line label={t('field.branch')}>{job.branch}</Line>
        {job.references.map((one) => (
          <Line key={`${one.type} ${one.value}`} label={one.name}>
            {one.value}
          </Line>
        ))}
        <Line label={t('field.dueDate')}>{job.dueDate && <DueDate {...job} />}</Line>
        {days.map((field) => (
          <Line key={field} label={t(`field.${field}`)}>
            {job[field] && <DateText day={job[field]} />}
          </Line>
        ))}
        <Line label={t('field.quantity')}>{hasQuantity && <Quantity of={job} />}</Line>
        <Line label={t('field.mode')}>{job.mode !== 'unknown' && t(`mode.${job.mode}`)}</Line>
        <Line label={t('field.containerClass')}>{job.containerClass !== 'none' && job.containerClass}</Line>
        <Line label={t('field.origin')}>{portName(job.origin)}</Line>
        <Line label={t('field.destination')}>{portName(job.destination)}</Line>
        {texts.map((field) => (
          <Line key={field} label={t(`field.${field}`)}>
            {job[field]}
          </Line>
        ))}
        {job.customFields.map((field) => (
          <Line key={field.key} label={field.label}>
            <CustomValue field={field} />
          </Line>
        ))}
        <Line label={t('field.registeredAt')}>
          <InstantText instant={job.registeredAt} />
        </Line>
      </dl>
    </Panel>
  );
}
