import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NotFoundPage, PendingPage } from '../../../app/route-states.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../../ui/form/confirm-dialog.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import { useSession } from '../../session.ts';
import { changeRole, deleteRole, everyPermission, type Permission, type Role, rolesQuery } from './api.ts';
import { type RoleDraft, RoleForm } from './role-form.tsx';
import classes from './roles.module.css';
import { useLiveRoles } from './use-live-roles.ts';

const draftOf = (role: Role): RoleDraft => ({ name: role.name, permissions: new Set<Permission>(role.permissions) });

/** The button that deletes, and its question; the refusal names who has the role. */
function Removal({ role }: { role: Role }) {
  const { t } = useTranslation('roles');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [asked, setAsked] = useState(false);
  const removal = useMutation({
    mutationFn: () => deleteRole(role.id),
    onSuccess: async () => {
      toasts.show({ text: t('deleted', { name: role.name }) });
      await navigate({ to: '/roles' as string, replace: true });
      await queryClient.invalidateQueries({ queryKey: ['roles'] });
    },
  });
  const ask = (open: boolean) => {
    removal.reset();
    setAsked(open);
  };
  return (
    <>
      <Button variant="subtle" color="red" className={classes.first} onClick={() => ask(true)}>
        {t('delete')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => ask(false)}
        title={t('deleteTitle', { name: role.name })}
        confirmLabel={t('delete')}
        danger
        busy={removal.isPending}
        problem={asProblem(removal.error)}
        onConfirm={() => removal.mutate()}
      >
        <p>{t('deleteText')}</p>
      </ConfirmDialog>
    </>
  );
}

function useNote(role: Role): string | undefined {
  const { t } = useTranslation('roles');
  const { permissions } = useSession();
  if (role.builtIn) return t('builtInNote');
  if (!permissions.includes('users:write')) return t('readOnlyNote');
  return role.abilities.edit ? undefined : t('beyondNote');
}

function Content({ role, roles }: { role: Role; roles: Role[] }) {
  const { t } = useTranslation(['roles', 'ui']);
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  // What is saved is what was looked at: the version the draft began from.
  const [opened, setOpened] = useState(role);
  const [draft, setDraft] = useState(() => draftOf(role));
  const note = useNote(role);
  const begin = (from: Role) => {
    setOpened(from);
    setDraft(draftOf(from));
  };
  const reload = async () => {
    const fresh = await queryClient.fetchQuery({ ...rolesQuery, staleTime: 0 });
    save.reset();
    begin(fresh.find((one) => one.id === role.id) ?? role);
  };
  const save = useMutation({
    mutationFn: () => changeRole(opened, { name: draft.name, permissions: [...draft.permissions] }),
    onSuccess: (saved) => {
      toasts.show({ text: t('roles:saved') });
      begin(saved);
      void queryClient.invalidateQueries({ queryKey: ['roles'] });
    },
  });
  const problem = asProblem(save.error);
  const given = [t('roles:givenUsers', { count: role.users }), t('roles:givenKeys', { count: role.apiKeys })].join(
    ', ',
  );
  return (
    <Page
      title={role.name}
      beside={<StatusPill tone="quiet">{role.builtIn ? t('roles:builtIn') : t('roles:own')}</StatusPill>}
      lead={`${t('roles:given')} ${given}`}
      actions={
        role.abilities.copy && (
          <Button
            component={Link}
            to={`/roles/new?copy=${role.id}` as string}
            variant="default"
            leftSection={<IconCopy size={16} aria-hidden />}
          >
            {t('roles:copy')}
          </Button>
        )
      }
    >
      <RoleForm
        draft={draft}
        roleKey={role.key}
        every={everyPermission(roles)}
        readOnly={!role.abilities.edit}
        problem={problem}
        note={note}
        onChange={setDraft}
        onSubmit={() => save.mutate()}
        actions={
          <>
            {role.abilities.remove && <Removal role={role} />}
            {problem?.code === 'version_stale' && (
              <Button variant="default" onClick={() => void reload()}>
                {t('roles:loadSaved')}
              </Button>
            )}
            <Button component={Link} to="/roles" variant="default">
              {role.abilities.edit ? t('ui:cancel') : t('ui:close')}
            </Button>
            {role.abilities.edit && (
              <Button type="submit" loading={save.isPending}>
                {t('roles:save')}
              </Button>
            )}
          </>
        }
      />
    </Page>
  );
}

/** A role: its name and what it permits, as a table of the parts of the product. */
export function RolePage() {
  const { roleId }: { roleId?: string } = useParams({ strict: false });
  const asProblem = useProblem();
  const list = useQuery(rolesQuery);
  useLiveRoles();
  if (list.isError) return <ErrorState problem={asProblem(list.error)} onRetry={() => void list.refetch()} />;
  if (!list.data) return <PendingPage />;
  const role = list.data.find((one) => one.id === roleId);
  return role ? <Content key={role.id} role={role} roles={list.data} /> : <NotFoundPage />;
}
