import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../../ui/form/confirm-dialog.tsx';
import { RelativeTime } from '../../../ui/format/date-text.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import type { Column } from '../../../ui/table/types.ts';
import { actOnUser, type User, type UserAction } from './api.ts';

const tones = { invited: 'info', active: 'done', disabled: 'held' } as const;
export const userName = (user: User): string => `${user.firstName} ${user.lastName}`.trim();

type MenuProps = { user: User; onEdit: () => void; onDisable: () => void };

/** What can be done with a user. Disabling is asked first, the rest counts at once; a refusal says why. */
function UserMenu({ user, onEdit, onDisable }: MenuProps) {
  const { t } = useTranslation('users');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const done = { invite: 'invited', disable: 'disabled', enable: 'enabled', resetFactor: 'factorReset' } as const;
  const [resetting, setResetting] = useState(false);
  const act = useMutation({
    mutationFn: (action: UserAction) => actOnUser(user.id, action),
    onSuccess: (_, action) => toasts.show({ text: t(done[action], { email: user.email }) }),
    onError: (error) => toasts.show({ kind: 'failed', text: asProblem(error).detail }),
    onSettled: () => {
      setResetting(false);
      return queryClient.invalidateQueries({ queryKey: ['users'] });
    },
  });
  const { abilities } = user;
  if (!abilities.edit) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="md" aria-label={t('actionsOf', { name: userName(user) })} loading={act.isPending}>
            <IconDots size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onEdit}>{t('edit')}</Menu.Item>
          {abilities.invite && <Menu.Item onClick={() => act.mutate('invite')}>{t('again')}</Menu.Item>}
          {abilities.disable && <Menu.Item onClick={onDisable}>{t('disable')}</Menu.Item>}
          {abilities.enable && <Menu.Item onClick={() => act.mutate('enable')}>{t('enable')}</Menu.Item>}
          {abilities.resetSecondFactor && <Menu.Item onClick={() => setResetting(true)}>{t('resetFactor')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={resetting}
        onClose={() => setResetting(false)}
        title={t('resetFactorTitle', { name: userName(user) })}
        confirmLabel={t('resetFactor')}
        danger
        busy={act.isPending}
        onConfirm={() => act.mutate('resetFactor')}
      >
        <p>{t('resetFactorText')}</p>
      </ConfirmDialog>
    </>
  );
}

/** The columns of the list of staff users. */
export function useUserColumns(onEdit: (user: User) => void, onDisable: (user: User) => void): Column<User>[] {
  const { t } = useTranslation('users');
  return useMemo(
    () => [
      { id: 'name', header: t('name'), width: 190, canHide: false, onPhone: 'title', cell: userName },
      { id: 'email', header: t('email'), width: 240, cell: (user) => user.email },
      { id: 'role', header: t('role'), width: 150, cell: (user) => user.role.name, flash: (user) => user.role.key },
      { id: 'branch', header: t('branch'), width: 140, hiddenAtFirst: true, cell: (user) => user.branch?.name },
      {
        id: 'department',
        header: t('department'),
        width: 140,
        hiddenAtFirst: true,
        cell: (user) => user.department?.name,
      },
      {
        id: 'state',
        header: t('stateTitle'),
        width: 110,
        onPhone: 'aside',
        flash: (user) => user.state,
        cell: (user) => <StatusPill tone={tones[user.state]}>{t(`state.${user.state}`)}</StatusPill>,
      },
      {
        id: 'factor',
        header: t('factor'),
        width: 120,
        hiddenAtFirst: true,
        cell: (user) => (user.secondFactor ? t('factorOn') : t('factorOff')),
      },
      {
        id: 'seen',
        header: t('seen'),
        width: 150,
        onPhone: 'none',
        cell: (user) => (user.lastSignedInAt ? <RelativeTime instant={user.lastSignedInAt} /> : t('never')),
      },
      {
        id: 'actions',
        header: t('actions'),
        width: 90,
        align: 'end',
        canHide: false,
        onPhone: 'block',
        cell: (user) => <UserMenu user={user} onEdit={() => onEdit(user)} onDisable={() => onDisable(user)} />,
      },
    ],
    [t, onEdit, onDisable],
  );
}
