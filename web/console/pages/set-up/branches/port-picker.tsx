import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { portsQuery } from '../api.ts';

type NamedPort = { code: string; name: string };

type Props = {
  label: string;
  description: string;
  ports: NamedPort[];
  error: string | undefined;
  onChange: (ports: NamedPort[]) => void;
};

/** Chooses ports from the reference list by the beginning of code, IATA code or name. */
export function PortPicker({ label, description, ports, error, onChange }: Props) {
  const { t } = useTranslation('setUp');
  const [typed, setTyped] = useState('');
  const [rested] = useDebouncedValue(typed.trim(), 150);
  const search = useQuery({ ...portsQuery(rested), enabled: rested !== '', placeholderData: keepPreviousData });
  const offered = rested === '' ? [] : (search.data ?? []);
  const known = new Map([...offered, ...ports].map((port) => [port.code, port.name]));
  return (
    <MultiSelect
      label={label}
      description={description}
      placeholder={ports.length === 0 ? t('branches.portPlaceholder') : undefined}
      data={[...known].map(([code, name]) => ({ value: code, label: `${code} ${name}` }))}
      value={ports.map((port) => port.code)}
      error={error}
      searchable
      clearable
      hidePickedOptions
      // The server has searched already, and by more than the label.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={rested === '' ? t('branches.portType') : t('branches.portNone')}
      onChange={(codes) => onChange(codes.map((code) => ({ code, name: known.get(code) ?? code })))}
    />
  );
}
