import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { portsQuery } from '../api/set-up-queries.ts';
import { AskCombobox } from '../fields/ask-combobox.tsx';
import { useJobForm } from './form-context.ts';

/** A port by name, UN/LOCODE or airport code. What is sent is the code; the name stands below. */
export function PortField({ name }: { name: 'originPort' | 'destinationPort' }) {
  const { t } = useTranslation('jobForm');
  const { values, set, fault } = useJobForm();
  const text = values[name];
  const [asked] = useDebouncedValue(text.trim(), 150);
  const found = useQuery({ ...portsQuery(asked), enabled: asked !== '', placeholderData: keepPreviousData });
  const items = asked === '' ? [] : (found.data?.items ?? []);
  const code = text.trim().toUpperCase();
  const chosen = items.find((port) => port.code === code || port.iata === code);
  return (
    <AskCombobox
      label={t(`field.${name}`)}
      description={chosen ? `${chosen.name}, ${chosen.country}` : t('hint.port')}
      text={text}
      onText={(typed) => set({ [name]: typed })}
      options={items.map((port) => ({
        value: port.code,
        label: port.name,
        detail: [port.code, port.iata].filter(Boolean).join(' · '),
      }))}
      onPick={(picked) => set({ [name]: picked })}
      nothing={asked === '' ? t('hint.port') : t('port.nothing')}
      busy={found.isFetching}
      error={fault(name)}
    />
  );
}
