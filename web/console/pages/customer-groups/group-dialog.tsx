import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldGrid } from '../../../ui/form/form.tsx';
import { RecordDialog } from '../set-up/kit/record-dialog.tsx';
import { addGroup, type CustomerGroup, changeGroup, deleteGroup, groupsKey } from './api.ts';

/** Adds a customer group, renames it or deletes it. */
export function GroupDialog({ group, onClose }: { group: CustomerGroup | undefined; onClose: () => void }) {
  const { t } = useTranslation('customerGroups');
  return (
    <RecordDialog
      part={groupsKey}
      title={group ? group.code : t('add')}
      initial={{ code: group?.code ?? '', name: group?.name ?? '', version: group?.version ?? 0 }}
      fields={/^(code|name)$/}
      mayEdit={group?.abilities.edit ?? true}
      onClose={onClose}
      save={({ version, ...entries }, key) =>
        group ? changeGroup(group.id, version, entries) : addGroup(entries, key)
      }
      remove={group?.abilities.remove ? { name: group.code, run: () => deleteGroup(group.id) } : undefined}
    >
      {({ values, set, fault }) => (
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
        </FieldGrid>
      )}
    </RecordDialog>
  );
}
