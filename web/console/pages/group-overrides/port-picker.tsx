import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { portsQuery } from '../jobs/api/set-up-queries.ts';
import { AskCombobox } from '../jobs/fields/ask-combobox.tsx';

type Props = { value: string; error: string | undefined; onChange: (code: string) => void };

/** The port of an override by name, UN/LOCODE or airport code; what is sent is the UN/LOCODE. */
export function PortPicker({ value, error, onChange }: Props) {
  const { t } = useTranslation('groupOverrides');
  const [asked] = useDebouncedValue(value.trim(), 150);
  const found = useQuery({ ...portsQuery(asked), enabled: asked !== '', placeholderData: keepPreviousData });
  const items = asked === '' ? [] : (found.data?.items ?? []);
  const chosen = items.find((port) => port.code === value.trim().toUpperCase());
  return (
    <AskCombobox
      label={t('port')}
      description={chosen ? `${chosen.name}, ${chosen.country}` : t('portHint')}
      required
      text={value}
      onText={onChange}
      options={items.map((port) => ({
        value: port.code,
        label: port.name,
        detail: [port.code, port.iata].filter(Boolean).join(' · '),
      }))}
      onPick={onChange}
      nothing={asked === '' ? t('portHint') : t('portNone')}
      busy={found.isFetching}
      error={error}
    />
  );
}
