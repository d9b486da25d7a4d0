import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customerQuery, customersQuery } from '../jobs/api/set-up-queries.ts';

type Props = {
  value: string | null;
  /** An override stays with its customer. */
  fixed: boolean;
  error: string | undefined;
  onChange: (id: string | null) => void;
};

/** Chooses the customer of an override by code or name. */
export function CustomerPicker({ value, fixed, error, onChange }: Props) {
  const { t } = useTranslation('groupOverrides');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const chosen = useQuery({ ...customerQuery(value ?? ''), enabled: value !== null }).data;
  // What stands in the field once a customer is chosen is its name, not a search.
  const asked = chosen && typed === chosen.name ? '' : search;
  const found =
    useQuery({ ...customersQuery(asked), enabled: !fixed, placeholderData: keepPreviousData }).data?.items ?? [];
  const options = found.map((one) => ({ value: one.id, label: one.name }));
  if (chosen && !options.some((one) => one.value === chosen.id))
    options.unshift({ value: chosen.id, label: chosen.name });
  return (
    <Select
      label={t('customer')}
      description={fixed ? t('customerFixed') : t('customerHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      required
      disabled={fixed}
      searchable
      openOnFocus={false}
      placeholder={t('choose')}
      nothingFoundMessage={t('noCustomer')}
      data={options}
      // The server has searched already, and by more than the label.
      filter={({ options: all }) => all}
      value={value}
      error={error}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={onChange}
    />
  );
}
