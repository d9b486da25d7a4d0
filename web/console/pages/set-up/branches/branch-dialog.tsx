import { Select, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dataOf, idempotencyKey, ifMatch } from '../../../../app/api/client.ts';
import { FieldGrid } from '../../../../ui/form/form.tsx';
import { companyQuery } from '../../../session.ts';
import { type Branch, calendarsQuery, client } from '../api.ts';
import { type Fields, RecordDialog } from '../kit/record-dialog.tsx';
import { PortPicker } from './port-picker.tsx';

const zones = Intl.supportedValuesOf('timeZone');
const fields = /^(code|name|timeZone|calendarId|ports\.(import|export)\.\d+)$/;

function initialOf(branch: Branch | undefined, timeZone: string) {
  return {
    code: branch?.code ?? '',
    name: branch?.name ?? '',
    timeZone: branch?.timeZone ?? timeZone,
    calendarId: branch?.calendar.id ?? '',
    active: branch?.active ?? true,
    import: branch?.ports.import ?? [],
    export: branch?.ports.export ?? [],
    version: branch?.version ?? 0,
  };
}
type Values = ReturnType<typeof initialOf>;

function bodyOf({ version: _, import: arriving, export: leaving, ...values }: Values) {
  const codes = (ports: Values['import']) => ports.map((port) => port.code);
  return { ...values, ports: { import: codes(arriving), export: codes(leaving) } };
}

function BranchFields({ values, set, fault, faults }: Fields<Values>) {
  const { t } = useTranslation('setUp');
  const calendars = useQuery(calendarsQuery).data ?? [];
  const portFault = (direction: 'import' | 'export') =>
    faults
      .filter((one) => one.field?.startsWith(`ports.${direction}.`))
      .map((one) => one.message)
      .join(' ') || undefined;
  return (
    <>
      <FieldGrid>
        <TextInput
          label={t('code')}
          description={t('codeHint')}
          required
          maxLength={12}
          data-autofocus
          value={values.code}
          error={fault('code')}
          onChange={(event) => set({ code: event.currentTarget.value })}
        />
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          required
          maxLength={100}
          value={values.name}
          error={fault('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Select
          label={t('branches.timeZone')}
          required
          searchable
          allowDeselect={false}
          limit={100}
          data={zones.includes(values.timeZone) ? zones : [values.timeZone, ...zones]}
          value={values.timeZone}
          error={fault('timeZone')}
          onChange={(zone) => zone && set({ timeZone: zone })}
        />
        <Select
          label={t('branches.calendar')}
          required
          allowDeselect={false}
          data={calendars.map((calendar) => ({ value: calendar.id, label: calendar.name }))}
          value={values.calendarId || null}
          error={fault('calendarId')}
          onChange={(id) => id && set({ calendarId: id })}
        />
      </FieldGrid>
      {(['import', 'export'] as const).map((direction) => (
        <PortPicker
          key={direction}
          label={t(`branches.${direction}Ports`)}
          description={t('branches.portsHint')}
          ports={values[direction]}
          error={portFault(direction)}
          onChange={(ports) => set({ [direction]: ports })}
        />
      ))}
      <Switch
        label={t('active')}
        description={t('branches.activeHint')}
        checked={values.active}
        onChange={(event) => set({ active: event.currentTarget.checked })}
      />
    </>
  );
}

/** Adds a branch or changes it. */
export function BranchDialog({ branch, onClose }: { branch: Branch | undefined; onClose: () => void }) {
  const { t } = useTranslation('setUp');
  const company = useQuery(companyQuery);
  const params = { path: { id: branch?.id ?? '' } };
  // A new branch begins with the company's zone, so that has to be known first.
  if (!branch && company.isPending) return null;
  return (
    <RecordDialog
      part="branches"
      title={branch ? branch.name : t('branches.add')}
      initial={initialOf(branch, company.data?.timeZone ?? 'UTC')}
      fields={fields}
      mayEdit={branch?.abilities.edit ?? true}
      onClose={onClose}
      save={(values, key) =>
        branch
          ? dataOf(
              client.PATCH('/api/v1/branches/{id}', { params, body: bodyOf(values), headers: ifMatch(values.version) }),
            )
          : dataOf(client.POST('/api/v1/branches', { body: bodyOf(values), headers: idempotencyKey(key) }))
      }
      remove={
        branch?.abilities.remove
          ? { name: branch.name, run: () => dataOf(client.DELETE('/api/v1/branches/{id}', { params })) }
          : undefined
      }
    >
      {(form) => <BranchFields {...form} />}
    </RecordDialog>
  );
}
