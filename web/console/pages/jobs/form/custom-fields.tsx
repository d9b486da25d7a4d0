import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FieldGrid } from '../../../../ui/form/form.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import { customFieldsQuery } from '../api/set-up-queries.ts';
import type { CustomField } from '../api/types.ts';
import { DayInput } from '../fields/day-input.tsx';
import { useJobForm } from './form-context.ts';

function Field({ field }: { field: CustomField }) {
  const { t } = useTranslation('jobForm');
  const { values, set, fault } = useJobForm();
  const value = values.custom[field.key] ?? '';
  const error = fault(`custom.${field.key}`);
  const change = (next: string) => set({ custom: { ...values.custom, [field.key]: next } });
  if (field.type === 'date') return <DayInput label={field.label} value={value} error={error} onDay={change} />;
  if (field.type === 'boolean') {
    return (
      <NativeSelect
        label={field.label}
        value={value}
        error={error}
        data={[
          { value: '', label: t('hint.notChosen') },
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      label={field.label}
      value={value}
      error={error}
      maxLength={2000}
      autoComplete="off"
      {...(field.type === 'number' ? { inputMode: 'decimal' as const } : {})}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

/** The company's own fields, each as its type wants it. Nothing where there are none. */
export function CustomFields() {
  const { t } = useTranslation('jobForm');
  const fields = useQuery(customFieldsQuery).data?.items ?? [];
  if (fields.length === 0) return null;
  return (
    <Panel title={t('group.custom')}>
      <FieldGrid>
        {fields.map((field) => (
          <Field key={field.key} field={field} />
        ))}
      </FieldGrid>
    </Panel>
  );
}
