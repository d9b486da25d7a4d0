import { Anchor, Button, Modal, MultiSelect, Select, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { Form, FormActions } from '../../../ui/form/form.tsx';
import { coversQuery } from '../users/api.ts';
import { rolesKey, workflowRolesQuery } from '../workflow-roles/api.ts';
import { type Member, membersQuery, saveMembers, type WorkGroup, workGroupsKey } from './api.ts';

type Props = { group: WorkGroup; members: readonly Member[]; onClose: () => void };

/** Adds one user or many, with the same workflow role. */
export function AddMembersDialog({ group, members, onClose }: Props) {
  const { t } = useTranslation(['workGroups', 'ui']);
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const users = useQuery(coversQuery).data ?? [];
  const roles = useQuery(workflowRolesQuery);
  const [userIds, setUserIds] = useState<string[]>([]);
  const [roleId, setRoleId] = useState<string | null>(null);
  const [cherryPick, setCherryPick] = useState(false);
  const [asked, setAsked] = useState(false);
  const known = new Set(members.map((member) => member.user.id));
  const add = useMutation({
    mutationFn: (workflowRoleId: string) =>
      saveMembers(group.id, { set: userIds.map((userId) => ({ userId, workflowRoleId, cherryPick })) }),
    onSuccess: (items) => {
      queryClient.setQueryData(membersQuery(group.id).queryKey, items);
      for (const key of [workGroupsKey, rolesKey]) void queryClient.invalidateQueries({ queryKey: [key] });
      toasts.show({ text: t('workGroups:added', { count: userIds.length }) });
      onClose();
    },
  });
  const send = () => {
    setAsked(true);
    if (userIds.length > 0 && roleId !== null) add.mutate(roleId);
  };
  const noRoles = roles.data?.length === 0;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('workGroups:addMembersTo', { name: group.name })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Form onSubmit={send} problem={asProblem(add.error)}>
        <MultiSelect
          label={t('workGroups:users')}
          required
          searchable
          clearable
          hidePickedOptions
          openOnFocus={false}
          data-autofocus
          placeholder={userIds.length === 0 ? t('workGroups:usersPlaceholder') : undefined}
          nothingFoundMessage={t('workGroups:noUser')}
          data={users.filter((user) => !known.has(user.id)).map((user) => ({ value: user.id, label: user.name }))}
          value={userIds}
          error={asked && userIds.length === 0 ? t('workGroups:chooseUser') : undefined}
          onChange={setUserIds}
        />
        <Select
          label={t('workGroups:role')}
          description={
            noRoles ? (
              <>
                {t('workGroups:noRoles')}{' '}
                <Anchor component={Link} to={'/workflow-roles' as string} search={{ edit: 'new' } as never} inherit>
                  {t('workGroups:toRoles')}
                </Anchor>
              </>
            ) : (
              t('workGroups:roleHint')
            )
          }
          required
          allowDeselect={false}
          data={(roles.data ?? []).map((role) => ({ value: role.id, label: role.name }))}
          value={roleId}
          error={asked && roleId === null ? t('workGroups:chooseRole') : undefined}
          onChange={setRoleId}
        />
        <Switch
          label={t('workGroups:cherryPick')}
          description={t('workGroups:cherryPickHint')}
          checked={cherryPick}
          onChange={(event) => setCherryPick(event.currentTarget.checked)}
        />
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t('workGroups:addMembers')}
          </Button>
        </FormActions>
      </Form>
    </Modal>
  );
}
