import { Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { operatorsQuery } from '../api.ts';
import type { PanelProps } from '../detail/panels.tsx';
import own from './configuration.module.css';

/** Chooses the staff user who looks after the customer. One who was disabled meanwhile stays until another is chosen, and shows so. */
export function OperatorField({ customer, draft, set, fault }: PanelProps) {
  const { t } = useTranslation('configuration');
  const users = useQuery(operatorsQuery).data ?? [];
  const { serviceOperator: saved } = customer;
  const options = users.map((user) => ({ value: user.id, label: user.name }));
  if (saved && !options.some((option) => option.value === saved.id)) {
    const label = saved.state === 'disabled' ? t('disabledOption', { name: saved.name }) : saved.name;
    options.unshift({ value: saved.id, label });
  }
  const kept = saved !== null && draft.serviceOperatorId === saved.id && saved.state !== 'active';
  return (
    <div>
      <Select
        label={t('fields.serviceOperator.label')}
        description={t('fields.serviceOperator.hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={t('blank')}
        searchable
        clearable
        data={options}
        value={draft.serviceOperatorId}
        error={fault('serviceOperatorId')}
        onChange={(id) => set({ serviceOperatorId: id })}
      />
      {kept && (
        <p className={own.warning} role="status">
          <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
          {saved.state === 'disabled' ? t('disabled', { name: saved.name }) : t('invited', { name: saved.name })}
        </p>
      )}
    </div>
  );
}
