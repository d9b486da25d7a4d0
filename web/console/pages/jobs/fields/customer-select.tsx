import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customerQuery, customersQuery } from '../api/set-up-queries.ts';
import classes from './ask-combobox.module.css';

type Props = {
  label: string;
  value: string | undefined;
  error?: string | undefined;
  onChange: (id: string | undefined) => void;
};

/** Chooses one of the customers there are, by code or name. */
export function CustomerSelect({ label, value, error, onChange }: Props) {
  const { t } = useTranslation('jobs');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const chosen = useQuery({ ...customerQuery(value ?? ''), enabled: value !== undefined }).data;
  // What stands in the field once a customer is chosen is its name, not a search.
  const asked = chosen && typed === chosen.name ? '' : search;
  const found = useQuery({ ...customersQuery(asked), placeholderData: keepPreviousData }).data?.items ?? [];
  const options = found.map((one) => ({ value: one.id, label: one.name }));
  if (chosen && !options.some((one) => one.value === chosen.id)) {
    options.unshift({ value: chosen.id, label: chosen.name });
  }
  return (
    <Select
      label={label}
      error={error}
      placeholder={t('filter.any')}
      searchable
      openOnFocus={false}
      withScrollArea={false}
      classNames={{ options: classes.options ?? '' }}
      clearable
      clearButtonProps={{ 'aria-label': t('filter.clearOne', { name: label }) }}
      comboboxProps={{ withinPortal: false }}
      nothingFoundMessage={t('filter.noCustomer')}
      data={options}
      filter={({ options: all }) => all}
      value={value ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => onChange(id ?? undefined)}
    />
  );
}
