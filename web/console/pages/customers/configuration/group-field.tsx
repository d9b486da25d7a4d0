import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../session.ts';
import { customerGroupsQuery } from '../../customer-groups/api.ts';
import type { Customer } from '../api.ts';

type Props = {
  label: string;
  hint: string;
  /** The group as it is saved: shown while the list of groups is not there. */
  saved: Customer['groups']['export'];
  value: string | null;
  error: string | undefined;
  onChange: (id: string | null) => void;
};

/** Chooses one of the company's customer groups by code or name, or none. */
export function GroupField({ label, hint, saved, value, error, onChange }: Props) {
  const { t } = useTranslation('configuration');
  const { permissions } = useSession();
  const list = useQuery({ ...customerGroupsQuery, enabled: permissions.includes('setup:read') });
  const groups = list.data ?? (saved ? [saved] : []);
  return (
    <Select
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={t('blank')}
      searchable
      clearable
      nothingFoundMessage={t('noGroup')}
      data={groups.map((group) => ({ value: group.id, label: `${group.code} ${group.name}` }))}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}
