import { Checkbox, MultiSelect, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { directions, jobStates, modes, reportPeriods } from '#shared/vocabulary.ts';
import { eventTypesQuery, groupsQuery } from '../../exceptions/api.ts';
import { branchesQuery, departmentsQuery, operatorsQuery } from '../../jobs/api/set-up-queries.ts';
import { CustomerSelect } from '../../jobs/fields/customer-select.tsx';
import { DayInput } from '../../jobs/fields/day-input.tsx';
import { useWords } from '../../jobs/use-words.ts';
import classes from './filters.module.css';
import {
  dueWithinDays,
  type FilterName,
  type FilterPlace,
  type Filters,
  filtersOf,
  statesOf,
} from './rules-filters.ts';
import type { Change } from './use-filters.ts';

type Choice = { value: string; label: string };
type Props = {
  place: FilterPlace;
  filters: Filters;
  change: (part: Change) => void;
  /** Filters that are not offered here. */
  without?: readonly FilterName[];
};

const named = (items: { id: string; name: string }[] | undefined): Choice[] =>
  items?.map(({ id, name }) => ({ value: id, label: name })) ?? [];

/** What can be chosen in each of the fields that offer a list. */
function useChoices(): (name: FilterName) => Choice[] {
  const { t } = useTranslation('reports');
  const words = useWords();
  const branches = named(useQuery(branchesQuery).data?.items);
  const departments = named(useQuery(departmentsQuery).data?.items);
  const operators = named(useQuery(operatorsQuery).data?.items);
  const groups = useQuery(groupsQuery).data?.items.map(({ id, code, name }) => ({
    value: id,
    label: `${code} ${name}`,
  }));
  const types = useQuery(eventTypesQuery).data?.items ?? [];
  const ofTypes = (fits: (type: (typeof types)[number]) => boolean) =>
    types.filter(fits).map(({ code, name }) => ({ value: code, label: name }));
  const lists: Partial<Record<FilterName, () => Choice[]>> = {
    workBranchId: () => branches,
    branchId: () => branches,
    departmentId: () => departments,
    serviceOperatorId: () => operators,
    customerGroupId: () => groups ?? [],
    direction: () => directions.map((value) => ({ value, label: words.direction(value) })),
    mode: () => modes.map((value) => ({ value, label: words.mode(value) })),
    dueWithin: () => dueWithinDays.map((days) => ({ value: String(days), label: t('dueWithin', { count: days }) })),
    exception: () => (['in_exception', 'at_risk'] as const).map((value) => ({ value, label: t(`exception.${value}`) })),
    period: () => reportPeriods.map((value) => ({ value, label: t(`period.${value}`) })),
    statusCode: () => ofTypes((type) => !type.system || ['JOBA', 'JCOM', 'HOLD'].includes(type.code)),
    eventType: () => ofTypes((type) => !type.system),
  };
  return (name) => lists[name]?.() ?? [];
}

/** The filters of a place; each answers at once. */
export function FilterFields({ place, filters, change, without = [] }: Props) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const choices = useChoices();
  const label = (name: FilterName) => t(`filter.name.${name}`);
  const choose = (name: FilterName): ReactNode => (
    <NativeSelect
      key={name}
      label={label(name)}
      value={String(filters[name] ?? '')}
      data={[{ value: '', label: t('filter.any') }, ...choices(name)]}
      onChange={({ currentTarget: { value } }) => {
        const chosen = name === 'dueWithin' && value !== '' ? Number(value) : value || undefined;
        change({ [name]: chosen });
      }}
    />
  );
  const day = (name: 'dueFrom' | 'dueTo' | 'etaFrom' | 'etaTo' | 'from' | 'to'): ReactNode => (
    <DayInput
      key={name}
      label={label(name)}
      value={filters[name] ?? ''}
      onDay={(value) => change({ [name]: value || undefined })}
    />
  );
  const field = (name: FilterName): ReactNode => {
    switch (name) {
      case 'customerId':
        return (
          <div key={name} className={classes.wide}>
            <CustomerSelect
              label={label(name)}
              value={filters.customerId}
              onChange={(customerId) => change({ customerId })}
            />
          </div>
        );
      case 'state':
        return (
          <MultiSelect
            key={name}
            className={classes.wide ?? ''}
            label={label(name)}
            placeholder={filters.state ? '' : t('filter.anyState')}
            comboboxProps={{ withinPortal: false }}
            withScrollArea={false}
            data={jobStates.map((value) => ({ value, label: words.state(value) }))}
            value={statesOf(filters.state)}
            onChange={(values) => change({ state: values.join(',') || undefined })}
          />
        );
      case 'late':
        return (
          <Checkbox
            key={name}
            className={classes.check ?? ''}
            label={t('filter.onlyLate')}
            checked={filters.late === true}
            onChange={(event) => change({ late: event.currentTarget.checked || undefined })}
          />
        );
      case 'dueFrom':
      case 'dueTo':
      case 'etaFrom':
      case 'etaTo':
      case 'from':
      case 'to':
        return day(name);
      default:
        return choose(name);
    }
  };
  return <div className={classes.fields}>{filtersOf[place].filter((name) => !without.includes(name)).map(field)}</div>;
}
