import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { User } from './api.ts';

type Alerts = User['messageAlerts'];
const choices: readonly Alerts[] = ['off', 'each', 'digest_1h', 'digest_4h', 'digest_daily'];

type Props = { value: Alerts; error?: string | undefined; onChange: (value: Alerts) => void };

/** Which mails of unread messages a staff user gets. */
export function AlertsSelect({ value, error, onChange }: Props) {
  const { t } = useTranslation('users');
  return (
    <Select
      label={t('alerts')}
      description={t('alertsHint')}
      allowDeselect={false}
      data={choices.map((one) => ({ value: one, label: t(`alert.${one}`) }))}
      value={value}
      error={error}
      onChange={(one) => one && onChange(one as Alerts)}
    />
  );
}
