import { Button, Skeleton } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorNote, ErrorState } from '../../../ui/feedback/error-state.tsx';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { Panel } from '../../../ui/frame/page.tsx';
import { rolesKey } from '../workflow-roles/api.ts';
import { AddMembersDialog } from './add-members-dialog.tsx';
import { type Member, type MembersChange, membersQuery, saveMembers, type WorkGroup, workGroupsKey } from './api.ts';
import { MembersTable } from './members-table.tsx';
import { SelectionBar } from './selection-bar.tsx';

/** Sends a change of members; what the server answers is what the table shows. */
function useMembersChange(groupId: string) {
  const { t } = useTranslation('workGroups');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: MembersChange) => saveMembers(groupId, change),
    onSuccess: (items) => {
      queryClient.setQueryData(membersQuery(groupId).queryKey, items);
      toasts.show({ text: t('saved') });
    },
    onSettled: () => {
      for (const key of [workGroupsKey, rolesKey]) void queryClient.invalidateQueries({ queryKey: [key] });
    },
  });
}

type Props = { group: WorkGroup; adding: boolean; onAdd: () => void; onAdded: () => void };

/** The members of a work group: added, changed and removed, one or many at once. */
export function MembersPanel({ group, adding, onAdd, onAdded }: Props) {
  const { t } = useTranslation('workGroups');
  const asProblem = useProblem();
  const { data: members, error, refetch } = useQuery(membersQuery(group.id));
  const [selected, setSelected] = useState<readonly string[]>([]);
  const change = useMembersChange(group.id);
  const mayEdit = group.abilities.edit;
  const chosen = (members ?? []).filter((member) => selected.includes(member.user.id));
  const set = (of: readonly Member[], values: { workflowRoleId?: string; cherryPick?: boolean }) =>
    change.mutate({
      set: of.map((member) => ({
        userId: member.user.id,
        workflowRoleId: values.workflowRoleId ?? member.workflowRole.id,
        cherryPick: values.cherryPick ?? member.cherryPick,
      })),
    });
  const remove = (of: readonly Member[]) => {
    change.mutate({ remove: of.map((member) => member.user.id) });
    setSelected([]);
  };
  const addButton = mayEdit && (
    <Button size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
      {t('addMembers')}
    </Button>
  );
  return (
    <Panel title={t('members')} actions={members && members.length > 0 && addButton}>
      {change.error && <ErrorNote problem={asProblem(change.error)} />}
      {chosen.length > 0 && (
        <SelectionBar
          members={chosen}
          busy={change.isPending}
          onSet={(values) => set(chosen, values)}
          onRemove={() => remove(chosen)}
          onClear={() => setSelected([])}
        />
      )}
      {error && !members && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      {!members && !error && <Skeleton height={160} />}
      {members?.length === 0 && (
        <EmptyState title={t('noMembersTitle')} icon={<IconUsersGroup size={28} stroke={1.6} />} action={addButton}>
          {t('noMembers')}
        </EmptyState>
      )}
      {members && members.length > 0 && (
        <MembersTable
          members={members}
          mayEdit={mayEdit}
          selected={selected}
          onSelect={setSelected}
          onSet={(member, values) => set([member], values)}
          onRemove={(member) => remove([member])}
        />
      )}
      {adding && mayEdit && <AddMembersDialog group={group} members={members ?? []} onClose={onAdded} />}
    </Panel>
  );
}
