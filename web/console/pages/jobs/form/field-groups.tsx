import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { containerClasses, directions, jobTypesByDirection, modes } from '#shared/vocabulary.ts';
import { FieldGrid, FieldWide } from '../../../../ui/form/form.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import { branchesQuery, customerQuery, departmentsQuery, operatorsQuery } from '../api/set-up-queries.ts';
import { useWords } from '../use-words.ts';
import { CustomerBranchField, CustomerField } from './customer-field.tsx';
import { useJobForm } from './form-context.ts';
import { PortField } from './port-field.tsx';
import { ChoiceOf, DayOf, TextOf } from './simple-fields.tsx';

const directionOf = (value: string) => directions.find((one) => one === value);

/** Who the job is for and what it is called. */
export function MainGroup() {
  const { t } = useTranslation('jobForm');
  const { values, set, fault, job } = useJobForm();
  return (
    <Panel title={t('group.main')}>
      <FieldGrid>
        {!job && <CustomerField />}
        <TextOf
          name="jobCode"
          maxLength={40}
          required={job !== null}
          description={job ? undefined : t('hint.jobCode')}
        />
        <TextOf name="orderNumber" maxLength={200} />
        <CustomerBranchField />
        <FieldWide>
          <Textarea
            label={t('field.note')}
            autosize={false}
            rows={2}
            maxLength={4000}
            value={values.note}
            error={fault('note')}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
        </FieldWide>
      </FieldGrid>
    </Panel>
  );
}

/** The header by which a template is found, and the way of the goods. */
export function TransportGroup() {
  const { t } = useTranslation('jobForm');
  const { values, set } = useJobForm();
  const words = useWords();
  const direction = directionOf(values.direction);
  const jobTypes = direction ? jobTypesByDirection[direction] : [];
  const pickDirection = (value: string) => {
    const picked = directionOf(value);
    // A job type of another direction would be refused.
    const stays = picked !== undefined && jobTypesByDirection[picked].some((type) => type === values.jobType);
    set({ direction: value, jobType: stays ? values.jobType : '' });
  };
  return (
    <Panel title={t('group.transport')}>
      <FieldGrid>
        <ChoiceOf
          name="direction"
          required
          none={t('hint.notChosen')}
          choices={directions.map((value) => ({ value, label: words.direction(value) }))}
          onPick={pickDirection}
        />
        <ChoiceOf
          name="jobType"
          none={t('hint.notChosen')}
          choices={jobTypes.map((value) => ({ value, label: words.jobType(value) }))}
        />
        <ChoiceOf name="mode" choices={modes.map((value) => ({ value, label: words.mode(value) }))} />
        <ChoiceOf
          name="containerClass"
          none={t('hint.notChosen')}
          choices={containerClasses.map((value) => ({ value, label: words.containerClass(value) }))}
        />
        <PortField name="originPort" />
        <PortField name="destinationPort" />
        <TextOf name="carrier" maxLength={200} />
        <TextOf name="vessel" maxLength={200} />
        <TextOf name="voyage" maxLength={100} />
        <TextOf name="flight" maxLength={100} />
        <TextOf name="shipper" maxLength={200} />
        <TextOf name="consignee" maxLength={200} />
      </FieldGrid>
    </Panel>
  );
}

export function DateGroup() {
  const { t } = useTranslation('jobForm');
  const { job } = useJobForm();
  return (
    <Panel title={t('group.dates')}>
      <FieldGrid>
        <DayOf name="dueDate" description={t('hint.dueDate')} />
        {!job && <DayOf name="promisedDate" description={t('hint.promisedDate')} />}
        <DayOf name="etd" />
        <DayOf name="eta" />
        <DayOf name="actualDeparture" />
        <DayOf name="actualArrival" />
        <DayOf name="deliveredDate" />
      </FieldGrid>
    </Panel>
  );
}

export function QuantityGroup() {
  const { t } = useTranslation('jobForm');
  return (
    <Panel title={t('group.quantities')}>
      <FieldGrid>
        <TextOf name="quantityOrdered" inputMode="decimal" maxLength={20} />
        <TextOf name="quantityDelivered" inputMode="decimal" maxLength={20} />
        <TextOf name="unit" maxLength={20} />
      </FieldGrid>
    </Panel>
  );
}

/** Who in the company answers for the job. */
export function ResponsibleGroup() {
  const { t } = useTranslation('jobForm');
  const { values, job } = useJobForm();
  const words = useWords();
  const branches = useQuery(branchesQuery).data?.items ?? [];
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  const operators = useQuery(operatorsQuery).data?.items ?? [];
  const customer = useQuery({ ...customerQuery(values.customerId), enabled: values.customerId !== '' }).data;
  const named = (items: readonly { id: string; name: string; active?: boolean }[], chosen: string) =>
    items
      .filter((one) => one.active !== false || one.id === chosen)
      .map(({ id, name }) => ({ value: id, label: name }));
  const fromCustomer = customer?.serviceOperator ? `${t('hint.cso')}: ${customer.serviceOperator.name}` : t('hint.cso');
  return (
    <Panel title={t('group.responsible')}>
      <FieldGrid>
        <ChoiceOf name="branchId" none={t('hint.notChosen')} choices={named(branches, values.branchId)} />
        <ChoiceOf name="departmentId" none={t('hint.notChosen')} choices={named(departments, values.departmentId)} />
        <ChoiceOf
          name="serviceOperatorId"
          none={job ? t('hint.none') : fromCustomer}
          choices={named(operators, values.serviceOperatorId)}
        />
        <ChoiceOf
          name="priority"
          choices={[0, 1, 2, 3].map((value) => ({ value: String(value), label: words.priority(value) }))}
        />
      </FieldGrid>
    </Panel>
  );
}
