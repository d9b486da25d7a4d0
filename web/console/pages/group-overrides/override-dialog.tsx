import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { overridableJobTypes } from '#shared/vocabulary.ts';
import { FieldGrid, FieldWide } from '../../../ui/form/form.tsx';
import { customerGroupsQuery } from '../customer-groups/api.ts';
import { departmentsQuery } from '../set-up/api.ts';
import { type Fields, RecordDialog } from '../set-up/kit/record-dialog.tsx';
import { addOverride, changeOverride, deleteOverride, type NewOverride, type Override, overridesKey } from './api.ts';
import { CustomerPicker } from './customer-picker.tsx';
import { PortPicker } from './port-picker.tsx';
import { useJobTypeWords } from './use-job-type-words.ts';

type Values = {
  customerId: string | null;
  jobType: Override['jobType'] | null;
  port: string;
  departmentId: string | null;
  groupId: string | null;
  version: number;
};

const fields = /^(customerId|jobType|port|departmentId|groupId)$/;
const allDepartments = 'all';

function initialOf(override: Override | undefined, customerId: string | undefined): Values {
  return {
    customerId: override?.customer.id ?? customerId ?? null,
    jobType: override?.jobType ?? null,
    port: override?.port.code ?? '',
    departmentId: override?.department?.id ?? null,
    groupId: override?.group.id ?? null,
    version: override?.version ?? 0,
  };
}

/** What is sent; what was left blank stays out, so that the server's sentence stands at its field. */
function bodyOf({ version: _, ...values }: Values): NewOverride {
  const given = Object.entries(values).filter(
    ([key, value]) => key === 'departmentId' || (value !== null && value !== ''),
  );
  return Object.fromEntries(given) as NewOverride;
}

function OverrideFields({ values, set, fault, isNew }: Fields<Values> & { isNew: boolean }) {
  const { t } = useTranslation('groupOverrides');
  const jobTypeWords = useJobTypeWords();
  const departments = useQuery(departmentsQuery).data ?? [];
  const groups = useQuery(customerGroupsQuery).data ?? [];
  const offered = departments.filter((one) => one.active || one.id === values.departmentId);
  return (
    <FieldGrid>
      <FieldWide>
        <CustomerPicker
          value={values.customerId}
          fixed={!isNew}
          error={fault('customerId')}
          onChange={(customerId) => set({ customerId })}
        />
      </FieldWide>
      <Select
        label={t('jobType')}
        required
        allowDeselect={false}
        placeholder={t('choose')}
        data={overridableJobTypes.map((value) => ({ value, label: jobTypeWords(value) }))}
        value={values.jobType}
        error={fault('jobType')}
        onChange={(jobType) => set({ jobType: jobType as Values['jobType'] })}
      />
      <PortPicker value={values.port} error={fault('port')} onChange={(port) => set({ port })} />
      <Select
        label={t('department')}
        description={t('departmentHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDeselect={false}
        data={[
          { value: allDepartments, label: t('allDepartments') },
          ...offered.map((one) => ({ value: one.id, label: one.name })),
        ]}
        value={values.departmentId ?? allDepartments}
        error={fault('departmentId')}
        onChange={(id) => set({ departmentId: id === allDepartments ? null : id })}
      />
      <Select
        label={t('group')}
        description={t('groupHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        searchable
        allowDeselect={false}
        placeholder={t('choose')}
        nothingFoundMessage={t('noGroup')}
        data={groups.map((one) => ({ value: one.id, label: `${one.code} ${one.name}` }))}
        value={values.groupId}
        error={fault('groupId')}
        onChange={(groupId) => set({ groupId })}
      />
    </FieldGrid>
  );
}

type Props = { override: Override | undefined; customerId: string | undefined; onClose: () => void };

/** Adds an override, changes it (all but its customer) or deletes it. */
export function OverrideDialog({ override, customerId, onClose }: Props) {
  const { t } = useTranslation('groupOverrides');
  const title = override
    ? t('editTitle', {
        customer: override.customer.name,
        port: override.port.code,
      })
    : t('newTitle');
  return (
    <RecordDialog
      part={overridesKey}
      title={title}
      initial={initialOf(override, customerId)}
      fields={fields}
      mayEdit={override?.abilities.edit ?? true}
      onClose={onClose}
      save={(values, key) => {
        const { customerId: _, ...change } = bodyOf(values);
        return override ? changeOverride(override.id, values.version, change) : addOverride(bodyOf(values), key);
      }}
      remove={override?.abilities.remove ? { name: title, run: () => deleteOverride(override.id) } : undefined}
    >
      {(form) => <OverrideFields {...form} isNew={!override} />}
    </RecordDialog>
  );
}
