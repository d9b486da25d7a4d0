import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText, InstantText } from '../../../../ui/format/date-text.tsx';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import { referenceTypesQuery } from '../api/set-up-queries.ts';
import type { Job } from '../api/types.ts';
import { DueDate } from '../due-date.tsx';
import { Quantity } from '../quantity.tsx';
import { useWords } from '../use-words.ts';
import classes from './detail.module.css';

type Fact = [label: string, value: ReactNode];

/** Facts that are known; what is empty is left out. */
function Facts({ title, facts }: { title?: string; facts: Fact[] }) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  if (known.length === 0) return null;
  return (
    <>
      {title && <h3 className={classes.subhead}>{title}</h3>}
      <dl className={classes.facts2}>
        {known.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const day = (value: string | null) => (value ? <DateText day={value} /> : null);
const port = (value: Job['origin']) => (value ? `${value.name} (${value.code})` : null);

function useFacts(job: Job): { parties: Fact[]; transport: Fact[]; dates: Fact[] } {
  const { t } = useTranslation('jobForm');
  const words = useWords();
  const hasQuantity = job.quantityOrdered !== null || job.quantityDelivered !== null;
  return {
    parties: [
      [t('field.orderNumber'), job.orderNumber],
      [t('field.note'), job.note],
      [t('field.customerBranch'), job.customerBranch?.name],
      [t('field.serviceOperatorId'), job.serviceOperator?.name],
      [t('field.branchId'), job.branch?.name],
      [t('field.departmentId'), job.department?.name],
      [t('field.shipper'), job.shipper],
      [t('field.consignee'), job.consignee],
      [t('field.quantity'), hasQuantity ? <Quantity key="quantity" of={job} /> : null],
      [t('field.priority'), words.priority(job.priority)],
    ],
    transport: [
      [t('field.direction'), words.direction(job.direction)],
      [t('field.jobType'), job.jobType && words.jobType(job.jobType)],
      [t('field.mode'), job.mode === 'unknown' ? null : words.mode(job.mode)],
      [t('field.containerClass'), job.containerClass && words.containerClass(job.containerClass)],
      [t('field.originPort'), port(job.origin)],
      [t('field.destinationPort'), port(job.destination)],
      [t('field.carrier'), job.carrier],
      [t('field.vessel'), job.vessel],
      [t('field.voyage'), job.voyage],
      [t('field.flight'), job.flight],
    ],
    dates: [
      [t('field.dueDate'), job.dueDate ? <DueDate key="due" job={job} /> : null],
      [t('field.promisedDate'), day(job.promisedDate)],
      [t('field.etd'), day(job.etd)],
      [t('field.actualDeparture'), day(job.actualDeparture)],
      [t('field.eta'), day(job.eta)],
      [t('field.actualArrival'), day(job.actualArrival)],
      [t('field.deliveredDate'), day(job.deliveredDate)],
      [t('field.registered'), <InstantText key="registered" instant={job.registeredAt} />],
      [t('field.completed'), job.completedAt ? <InstantText key="completed" instant={job.completedAt} /> : null],
      [t('field.template'), job.template?.name],
    ],
  };
}

function CustomValue({ field }: { field: Job['customFields'][number] }) {
  const { t } = useTranslation('jobForm');
  const format = useFormat();
  if (field.type === 'date') return <DateText day={field.value} />;
  if (field.type === 'boolean') return field.value === 'true' ? t('yes') : t('no');
  if (field.type === 'number') return format.number(Number(field.value), { maximumFractionDigits: 10 });
  return field.value;
}

/** Everything else that is known of the job. */
export function DetailsPanel({ job }: { job: Job }) {
  const { t } = useTranslation(['job', 'jobForm']);
  const types = useQuery(referenceTypesQuery).data?.items ?? [];
  const facts = useFacts(job);
  const references = job.references.map(
    ({ type, value }): Fact => [types.find((one) => one.code === type)?.name ?? type, value],
  );
  const merged = [...new Set(references.map(([label]) => label))].map(
    (label): Fact => [
      label,
      references
        .filter(([other]) => other === label)
        .map(([, value]) => value)
        .join(', '),
    ],
  );
  return (
    <Panel title={t('job:details.title')}>
      <Facts facts={facts.parties} />
      <Facts title={t('jobForm:group.references')} facts={merged} />
      <Facts title={t('jobForm:group.transport')} facts={facts.transport} />
      <Facts title={t('jobForm:group.dates')} facts={facts.dates} />
      <Facts
        title={t('jobForm:group.custom')}
        facts={job.customFields.map((field): Fact => [field.label, <CustomValue key={field.key} field={field} />])}
      />
    </Panel>
  );
}
