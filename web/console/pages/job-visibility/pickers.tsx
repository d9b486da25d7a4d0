import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldGrid } from '../../../ui/form/form.tsx';
import { useSession } from '../../session.ts';
import { jobQuery, readJobs } from '../jobs/api/queries.ts';
import { AskCombobox } from '../jobs/fields/ask-combobox.tsx';
import { coversQuery } from '../users/api.ts';
import type { VisibilitySearch } from './rules-search.ts';

type Props = { search: VisibilitySearch; onChange: (search: VisibilitySearch) => void };

function JobField({ search, onChange }: Props) {
  const { t } = useTranslation('jobVisibility');
  const chosen = useQuery({ ...jobQuery(search.jobId ?? ''), enabled: search.jobId !== undefined, retry: false }).data;
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? chosen?.jobCode ?? '';
  const [rested] = useDebouncedValue(text.trim(), 150);
  const found = useQuery({
    queryKey: ['jobs', 'choices', rested],
    queryFn: ({ signal }) => readJobs({ ...(rested ? { search: rested } : {}), limit: 12 }, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <AskCombobox
      label={t('job')}
      placeholder={t('jobPlaceholder')}
      text={text}
      busy={found.isFetching && typed !== null}
      nothing={t('noJob')}
      options={(found.data?.items ?? []).map((job) => ({
        value: job.id,
        label: job.jobCode,
        detail: job.customer.name,
      }))}
      onText={setTyped}
      onPick={(jobId) => {
        setTyped(null);
        onChange({ ...search, jobId });
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** Whose worklist and which job. Without setup:read one may only ask about oneself. */
export function Pickers({ search, onChange }: Props) {
  const { t } = useTranslation('jobVisibility');
  const { user, permissions } = useSession();
  const mayAll = permissions.includes('setup:read');
  const users = useQuery({ ...coversQuery, enabled: mayAll && permissions.includes('customers:read') }).data ?? [];
  const self = { id: user.id, name: user.name };
  const known = [self, ...users.filter((one) => one.id !== user.id)];
  const choices = known.map((one) => ({
    value: one.id,
    label: one.id === user.id ? t('myself', { name: one.name }) : one.name,
  }));
  const { jobId } = search;
  return (
    <FieldGrid>
      <JobField search={search} onChange={onChange} />
      <Select
        label={t('user')}
        placeholder={mayAll ? t('everybody') : undefined}
        searchable
        clearable={mayAll}
        disabled={!mayAll}
        data={choices}
        value={mayAll ? (search.userId ?? null) : user.id}
        onChange={(userId) => onChange({ ...(jobId ? { jobId } : {}), ...(userId ? { userId } : {}) })}
      />
    </FieldGrid>
  );
}
