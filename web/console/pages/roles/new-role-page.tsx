import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../app/api/client.ts';
import { PendingPage } from '../../../app/route-states.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { useSession } from '../../session.ts';
import { createRole, everyPermission, type Permission, type Role, rolesQuery } from './api.ts';
import { type RoleDraft, RoleForm } from './role-form.tsx';
import type { NewRoleSearch } from './rules-search.ts';

function Content({ roles, copied }: { roles: Role[]; copied: Role | undefined }) {
  const { t } = useTranslation(['roles', 'ui']);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const { permissions: own } = useSession();
  const [key] = useState(newKey);
  const [draft, setDraft] = useState<RoleDraft>(() => ({
    name: copied ? t('roles:copyName', { name: copied.name }) : '',
    // Rights that one does not have oneself cannot be given, so a copy begins without them.
    permissions: new Set<Permission>((copied?.permissions ?? []).filter((one) => own.includes(one))),
  }));
  const save = useMutation({
    mutationFn: () => createRole({ name: draft.name, permissions: [...draft.permissions] }, key),
    onSuccess: (made) => {
      toasts.show({ text: t('roles:created', { name: made.name }) });
      void queryClient.invalidateQueries({ queryKey: ['roles'] });
      void navigate({ to: `/roles/${made.id}` as string, replace: true });
    },
  });
  return (
    <Page title={t('roles:newTitle')} lead={copied && t('roles:copyOf', { name: copied.name })}>
      <RoleForm
        draft={draft}
        every={everyPermission(roles)}
        readOnly={false}
        problem={asProblem(save.error)}
        onChange={setDraft}
        onSubmit={() => save.mutate()}
        actions={
          <>
            <Button component={Link} to="/roles" variant="default">
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('roles:create')}
            </Button>
          </>
        }
      />
    </Page>
  );
}

/** A role of the company's own, from nothing or as a copy. */
export function NewRolePage() {
  const { copy } = useSearch({ strict: false }) as NewRoleSearch;
  const asProblem = useProblem();
  const list = useQuery(rolesQuery);
  if (list.isError) return <ErrorState problem={asProblem(list.error)} onRetry={() => void list.refetch()} />;
  if (!list.data) return <PendingPage />;
  return <Content key={copy} roles={list.data} copied={list.data.find((role) => role.id === copy)} />;
}
