import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../app/api/client.ts';
import { useProblem } from '../../../app/use-problem.ts';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { faultOf } from '../../../ui/form/faults.ts';
import { FieldGrid, Form, FormActions } from '../../../ui/form/form.tsx';
import { rolesQuery } from '../roles/api.ts';
import { AlertsSelect } from './alerts-select.tsx';
import { branchesQuery, changeUser, coversQuery, departmentsQuery, inviteUser, type User } from './api.ts';
import { UserGroups } from './user-groups.tsx';

const fields = [
  ...['email', 'firstName', 'lastName', 'roleKey', 'branchId', 'departmentId'],
  ...['coverUserId', 'awayFrom', 'awayUntil', 'messageAlerts'],
];

const draftOf = (user: User | null) => ({
  email: user?.email ?? '',
  firstName: user?.firstName ?? '',
  lastName: user?.lastName ?? '',
  roleKey: user?.role.key ?? '',
  branchId: user?.branch?.id ?? null,
  departmentId: user?.department?.id ?? null,
  coverUserId: user?.cover?.id ?? null,
  awayFrom: user?.awayFrom ?? null,
  awayUntil: user?.awayUntil ?? null,
  messageAlerts: user?.messageAlerts ?? ('off' as const),
});
type Draft = ReturnType<typeof draftOf>;

function send(user: User | null, { email, ...values }: Draft, key: string): Promise<User> {
  if (user) return changeUser(user, values);
  const { firstName, lastName, roleKey, branchId, departmentId } = values;
  return inviteUser({ email: email.trim(), firstName, lastName, roleKey, branchId, departmentId }, key);
}

/** Invites a staff user, or changes one. */
export function UserDialog({ user, onClose }: { user: User | null; onClose: () => void }) {
  const { t } = useTranslation(['users', 'ui']);
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [key] = useState(newKey);
  const [values, setValues] = useState(() => draftOf(user));
  const set = (change: Partial<Draft>) => setValues({ ...values, ...change });
  const roles = useQuery(rolesQuery).data ?? [];
  const branches = useQuery(branchesQuery).data ?? [];
  const departments = useQuery(departmentsQuery).data ?? [];
  const covers = (useQuery(coversQuery).data ?? []).filter((one) => one.id !== user?.id);
  const save = useMutation({
    mutationFn: () => send(user, values, key),
    onSuccess: () => {
      toasts.show({ text: user ? t('users:saved') : t('users:invited', { email: values.email.trim() }) });
      void queryClient.invalidateQueries({ queryKey: ['users'] });
      onClose();
    },
  });
  const problem = asProblem(save.error);
  const text = (field: 'email' | 'firstName' | 'lastName') => ({
    label: t(`users:${field}`),
    value: values[field],
    error: faultOf(problem?.faults, field),
    onChange: (event: { currentTarget: HTMLInputElement }) => set({ [field]: event.currentTarget.value }),
  });
  const day = (field: 'awayFrom' | 'awayUntil') => ({
    type: 'date',
    label: t(`users:${field}`),
    value: values[field] ?? '',
    error: faultOf(problem?.faults, field),
    onChange: (event: { currentTarget: HTMLInputElement }) => set({ [field]: event.currentTarget.value || null }),
  });
  const choice = (
    field: 'branchId' | 'departmentId' | 'coverUserId',
    label: string,
    items: { id: string; name: string }[],
  ) => ({
    label,
    placeholder: t('users:none'),
    clearable: true,
    searchable: true,
    data: items.map((one) => ({ value: one.id, label: one.name })),
    value: values[field],
    error: faultOf(problem?.faults, field),
    onChange: (id: string | null) => set({ [field]: id }),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={user ? t('users:editTitle') : t('users:inviteTitle')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Form onSubmit={() => save.mutate()} problem={problem} fields={fields}>
        {!user && <p>{t('users:inviteText')}</p>}
        <FieldGrid>
          <TextInput {...text('email')} type="email" required disabled={user !== null} data-autofocus={!user} />
          <Select
            label={t('users:role')}
            required
            allowDeselect={false}
            data={roles.map((role) => ({ value: role.key, label: role.name, disabled: !role.abilities.give }))}
            value={values.roleKey || null}
            error={faultOf(problem?.faults, 'roleKey')}
            onChange={(roleKey) => set({ roleKey: roleKey ?? '' })}
          />
          <TextInput {...text('firstName')} required />
          <TextInput {...text('lastName')} />
          <Select {...choice('branchId', t('users:branch'), branches)} />
          <Select {...choice('departmentId', t('users:department'), departments)} />
          {user && (
            <>
              <Select {...choice('coverUserId', t('users:cover'), covers)} description={t('users:coverHint')} />
              <AlertsSelect
                value={values.messageAlerts}
                error={faultOf(problem?.faults, 'messageAlerts')}
                onChange={(messageAlerts) => set({ messageAlerts })}
              />
              <TextInput {...day('awayFrom')} />
              <TextInput {...day('awayUntil')} />
            </>
          )}
        </FieldGrid>
        {user && <UserGroups groups={user.workGroups} />}
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {user ? t('users:save') : t('users:sendInvitation')}
          </Button>
        </FormActions>
      </Form>
    </Modal>
  );
}
