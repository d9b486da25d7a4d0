import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directions, modes } from '#shared/vocabulary.ts';
import { branchesQuery, departmentsQuery, operatorsQuery } from '../api/set-up-queries.ts';
import { CustomerSelect } from '../fields/customer-select.tsx';
import { DayInput } from '../fields/day-input.tsx';
import { parseJobsSearch } from '../rules-search.ts';
import { useWords } from '../use-words.ts';
import classes from './list.module.css';
import type { useJobsSearch } from './use-jobs-search.ts';

type Props = Pick<ReturnType<typeof useJobsSearch>, 'search' | 'change'>;
type Choice = { value: string; label: string };

function Choose({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: string | undefined;
  choices: Choice[];
  onChange: (value: string | undefined) => void;
}) {
  const { t } = useTranslation('jobs');
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: t('filter.any') }, ...choices]}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}

/** The filters behind the button; each answers at once. */
export function FilterFields({ search, change }: Props) {
  const { t } = useTranslation('jobs');
  const words = useWords();
  const branches = useQuery(branchesQuery).data?.items ?? [];
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  const operators = useQuery(operatorsQuery).data?.items ?? [];
  const named = (items: { id: string; name: string }[]) => items.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className={classes.fields}>
      <CustomerSelect
        label={t('column.customer')}
        value={search.customer}
        onChange={(customer) => change({ customer })}
      />
      <div className={classes.pair}>
        <Choose
          label={t('column.exception')}
          value={search.exception}
          choices={(['in_exception', 'at_risk'] as const).map((value) => ({
            value,
            label: t(`filter.exception.${value}`),
          }))}
          onChange={(exception) => change({ exception: parseJobsSearch({ exception }).exception })}
        />
        <Choose
          label={t('column.direction')}
          value={search.direction}
          choices={directions.map((value) => ({ value, label: words.direction(value) }))}
          onChange={(direction) => change({ direction: parseJobsSearch({ direction }).direction })}
        />
        <Choose
          label={t('column.mode')}
          value={search.mode}
          choices={modes.map((value) => ({ value, label: words.mode(value) }))}
          onChange={(mode) => change({ mode: parseJobsSearch({ mode }).mode })}
        />
        <Choose
          label={t('column.branch')}
          value={search.branch}
          choices={named(branches)}
          onChange={(branch) => change({ branch })}
        />
        <Choose
          label={t('column.department')}
          value={search.department}
          choices={named(departments)}
          onChange={(department) => change({ department })}
        />
      </div>
      <Choose
        label={t('column.cso')}
        value={search.cso}
        choices={named(operators)}
        onChange={(cso) => change({ cso })}
      />
      <div className={`${classes.pair} ${classes.dates}`}>
        <DayInput
          label={t('filter.dueFrom')}
          value={search.from ?? ''}
          onDay={(from) => change({ from: from || undefined })}
        />
        <DayInput label={t('filter.dueTo')} value={search.to ?? ''} onDay={(to) => change({ to: to || undefined })} />
      </div>
    </div>
  );
}
