import { Radio, Select, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Mode, modes, type ViewLevel } from '#shared/vocabulary.ts';
import { FieldGrid, FieldWide } from '../../../ui/form/form.tsx';
import { customerGroupsQuery } from '../customer-groups/api.ts';
import { branchesQuery, departmentsQuery } from '../set-up/api.ts';
import { type Fields, RecordDialog } from '../set-up/kit/record-dialog.tsx';
import { addGroup, changeGroup, deleteGroup, type GroupEntries, type WorkGroup, workGroupsKey } from './api.ts';
import classes from './work-groups.module.css';

const initialOf = (group: WorkGroup | undefined) => ({
  name: group?.name ?? '',
  transport: group?.transport ?? false,
  branchId: group?.branch?.id ?? null,
  departmentId: group?.department?.id ?? null,
  mode: group?.mode ?? null,
  customerGroupId: group?.customerGroup?.id ?? null,
  viewLevel: group?.viewLevel ?? ('all' as ViewLevel),
  active: group?.active ?? true,
  version: group?.version ?? 0,
});
type Values = ReturnType<typeof initialOf>;

/** A view level belongs only to a work group without a customer group. */
function entriesOf({ version: _, viewLevel, ...values }: Values): GroupEntries {
  return { ...values, viewLevel: values.customerGroupId === null ? viewLevel : null };
}

function CustomersSeen({ values, set, fault }: Fields<Values>) {
  const { t } = useTranslation('workGroups');
  const groups = useQuery(customerGroupsQuery).data ?? [];
  return (
    <>
      <Switch
        label={t('transport')}
        description={t('transportHint')}
        checked={values.transport}
        onChange={(event) => set({ transport: event.currentTarget.checked })}
      />
      <Select
        label={t('customerGroup')}
        description={t('customerGroupHint')}
        placeholder={t('noGroup')}
        clearable
        searchable
        data={groups.map((one) => ({ value: one.id, label: `${one.code} ${one.name}` }))}
        value={values.customerGroupId}
        error={fault('customerGroupId')}
        onChange={(customerGroupId) => set({ customerGroupId })}
      />
      {values.customerGroupId === null && (
        <Radio.Group
          label={t('viewLevel')}
          value={values.viewLevel}
          error={fault('viewLevel')}
          onChange={(level) => set({ viewLevel: level as ViewLevel })}
        >
          <div className={classes.levels}>
            <Radio value="all" label={t('levels.all')} description={t('levels.allHint')} />
            <Radio value="general" label={t('levels.general')} description={t('levels.generalHint')} />
          </div>
        </Radio.Group>
      )}
    </>
  );
}

function GroupFields(form: Fields<Values>) {
  const { values, set, fault } = form;
  const { t } = useTranslation(['workGroups', 'jobs']);
  const branches = useQuery(branchesQuery).data ?? [];
  const departments = useQuery(departmentsQuery).data ?? [];
  const choice = (field: 'branchId' | 'departmentId', items: { id: string; name: string; active: boolean }[]) => ({
    clearable: true,
    searchable: true,
    data: items
      .filter((one) => one.active || one.id === values[field])
      .map((one) => ({ value: one.id, label: one.name })),
    value: values[field],
    error: fault(field),
    onChange: (id: string | null) => set({ [field]: id }),
  });
  return (
    <>
      <FieldGrid>
        <FieldWide>
          <TextInput
            label={t('workGroups:name')}
            description={t('workGroups:nameHint')}
            required
            maxLength={100}
            data-autofocus
            value={values.name}
            error={fault('name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        </FieldWide>
        <Select
          {...choice('branchId', branches)}
          label={t('workGroups:branch')}
          placeholder={t('workGroups:allBranches')}
        />
        <Select
          {...choice('departmentId', departments)}
          label={t('workGroups:department')}
          placeholder={t('workGroups:allDepartments')}
        />
        <Select
          label={t('workGroups:mode')}
          placeholder={t('workGroups:anyMode')}
          clearable
          data={modes.map((mode) => ({ value: mode, label: t(`jobs:mode.${mode}`) }))}
          value={values.mode}
          error={fault('mode')}
          onChange={(mode) => set({ mode: mode as Mode | null })}
        />
      </FieldGrid>
      <CustomersSeen {...form} />
      <Switch
        label={t('workGroups:active')}
        description={t('workGroups:activeHint')}
        checked={values.active}
        onChange={(event) => set({ active: event.currentTarget.checked })}
      />
    </>
  );
}

/** What the dialog ended with: a new group, the deletion of the one shown, or nothing of the kind. */
export type Outcome = { added: WorkGroup } | 'deleted' | null;

type Props = { group: WorkGroup | undefined; onClose: (outcome: Outcome) => void };

/** Adds a work group, changes its settings or deletes it. */
export function GroupDialog({ group, onClose }: Props) {
  const { t } = useTranslation('workGroups');
  const outcome = useRef<Outcome>(null);
  return (
    <RecordDialog
      part={workGroupsKey}
      title={group ? t('settingsOf', { name: group.name }) : t('add')}
      initial={initialOf(group)}
      fields={/^(name|branchId|departmentId|mode|customerGroupId|viewLevel)$/}
      mayEdit={group?.abilities.edit ?? true}
      onClose={() => onClose(outcome.current)}
      save={async (values, key) => {
        if (group) return changeGroup(group.id, values.version, entriesOf(values));
        const made = await addGroup(entriesOf(values), key);
        outcome.current = { added: made };
        return made;
      }}
      remove={
        group?.abilities.remove
          ? {
              name: group.name,
              run: async () => {
                await deleteGroup(group.id);
                outcome.current = 'deleted';
              },
            }
          : undefined
      }
    >
      {(form) => <GroupFields {...form} />}
    </RecordDialog>
  );
}
