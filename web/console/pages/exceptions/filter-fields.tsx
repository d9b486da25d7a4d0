import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { modes } from '#shared/vocabulary.ts';
import { branchesQuery, departmentsQuery, operatorsQuery } from '../jobs/api/set-up-queries.ts';
import { CustomerSelect } from '../jobs/fields/customer-select.tsx';
import { useWords } from '../jobs/use-words.ts';
import { eventTypesQuery, groupsQuery } from './api.ts';
import classes from './exceptions.module.css';
import { type ExceptionsSearch, parseExceptionsSearch } from './rules-search.ts';

export type Change = (part: { [Name in keyof ExceptionsSearch]: ExceptionsSearch[Name] | undefined }) => void;
type Choice = { value: string; label: string };
type ChooseProps = {
  label: string;
  value: string | undefined;
  choices: Choice[];
  onChange: (value: string | undefined) => void;
};

function Choose({ label, value, choices, onChange }: ChooseProps) {
  const { t } = useTranslation('exceptions');
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: t('filter.any') }, ...choices]}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}

const named = (items: { id: string; name: string }[] | undefined): Choice[] =>
  items?.map(({ id, name }) => ({ value: id, label: name })) ?? [];

/** The filters behind the button; each answers at once. */
export function FilterFields({ search, change }: { search: ExceptionsSearch; change: Change }) {
  const { t } = useTranslation('exceptions');
  const words = useWords();
  const branches = useQuery(branchesQuery).data?.items;
  const departments = useQuery(departmentsQuery).data?.items;
  const operators = useQuery(operatorsQuery).data?.items;
  const groups = useQuery(groupsQuery).data?.items;
  const types = useQuery(eventTypesQuery).data?.items.filter((one) => !one.system) ?? [];
  return (
    <div className={classes.fields}>
      <CustomerSelect
        label={t('column.customer')}
        value={search.customer}
        onChange={(customer) => change({ customer })}
      />
      <Choose
        label={t('column.cso')}
        value={search.cso}
        choices={named(operators)}
        onChange={(cso) => change({ cso })}
      />
      <div className={classes.pair}>
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
        <Choose
          label={t('column.mode')}
          value={search.mode}
          choices={modes.map((value) => ({ value, label: words.mode(value) }))}
          onChange={(mode) => change({ mode: parseExceptionsSearch({ mode }).mode })}
        />
        <Choose
          label={t('filter.group')}
          value={search.group}
          choices={groups?.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })) ?? []}
          onChange={(group) => change({ group })}
        />
      </div>
      <Choose
        label={t('filter.type')}
        value={search.type}
        choices={types.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(type) => change({ type })}
      />
    </div>
  );
}
