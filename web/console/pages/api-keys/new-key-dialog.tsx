import { Button, Modal, Select, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../app/api/client.ts';
import { useProblem } from '../../../app/use-problem.ts';
import { faultOf } from '../../../ui/form/faults.ts';
import { FieldGrid, Form, FormActions } from '../../../ui/form/form.tsx';
import { type Permission, rolesQuery } from '../roles/api.ts';
import { createApiKey, type MadeKey } from './api.ts';
import { MadeKeyView } from './made-key.tsx';
import { ScopeFields } from './scope-fields.tsx';

type Draft = { name: string; roleKey: string; narrowed: boolean; scopes: Permission[] };

function KeyForm({ onMade, onClose }: { onMade: (made: MadeKey) => void; onClose: () => void }) {
  const { t } = useTranslation(['apiKeys', 'roles', 'ui']);
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [key] = useState(newKey);
  const [draft, setDraft] = useState<Draft>({ name: '', roleKey: '', narrowed: false, scopes: [] });
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const roles = useQuery(rolesQuery).data ?? [];
  const role = roles.find((one) => one.key === draft.roleKey);
  const create = useMutation({
    mutationFn: () => {
      const { name, roleKey, narrowed, scopes } = draft;
      return createApiKey({ name, roleKey, scopes: narrowed ? scopes : null }, key);
    },
    onSuccess: (made) => {
      void queryClient.invalidateQueries({ queryKey: ['api-keys'] });
      onMade(made);
    },
  });
  const problem = asProblem(create.error);
  return (
    <Form onSubmit={() => create.mutate()} problem={problem} fields={['name', 'roleKey']}>
      <FieldGrid>
        <TextInput
          label={t('apiKeys:name')}
          description={t('apiKeys:nameHint')}
          required
          maxLength={100}
          data-autofocus
          value={draft.name}
          error={faultOf(problem?.faults, 'name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Select
          label={t('apiKeys:role')}
          description={t('apiKeys:narrowHint')}
          required
          allowDeselect={false}
          data={roles.map((one) => ({ value: one.key, label: one.name, disabled: !one.abilities.give }))}
          value={draft.roleKey || null}
          error={faultOf(problem?.faults, 'roleKey')}
          onChange={(roleKey) => set({ roleKey: roleKey ?? '', scopes: [] })}
        />
      </FieldGrid>
      <Switch
        label={t('apiKeys:narrow')}
        description={role ? undefined : t('apiKeys:pickRole')}
        disabled={!role}
        checked={draft.narrowed}
        onChange={(event) => set({ narrowed: event.currentTarget.checked })}
      />
      {role && draft.narrowed && (
        <ScopeFields offered={role.permissions} chosen={draft.scopes} onChange={(scopes) => set({ scopes })} />
      )}
      <FormActions>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button type="submit" loading={create.isPending}>
          {t('apiKeys:create')}
        </Button>
      </FormActions>
    </Form>
  );
}

/** Makes an API key, then shows it: this once. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['apiKeys', 'ui']);
  const [made, setMade] = useState<MadeKey | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={made ? t('apiKeys:madeTitle', { name: made.name }) : t('apiKeys:newTitle')}
      // A stray click must not lose what is shown once.
      closeOnClickOutside={false}
      closeOnEscape={!made}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {made ? <MadeKeyView made={made} onDone={onClose} /> : <KeyForm onMade={setMade} onClose={onClose} />}
    </Modal>
  );
}
