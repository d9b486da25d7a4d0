import { ActionIcon, Checkbox, Select, Switch, Table } from '@mantine/core';
import { IconUserMinus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import { workflowRolesQuery } from '../workflow-roles/api.ts';
import type { Member } from './api.ts';
import classes from './work-groups.module.css';

type Values = { workflowRoleId?: string; cherryPick?: boolean };
type RowProps = {
  member: Member;
  roles: { value: string; label: string }[];
  mayEdit: boolean;
  isSelected: boolean;
  onSelect: (selected: boolean) => void;
  onSet: (values: Values) => void;
  onRemove: () => void;
};

/** A disabled user stays a member and is marked; one who is away is marked with who covers. */
function Marks({ member }: { member: Member }) {
  const { t } = useTranslation('workGroups');
  return (
    <>
      {member.user.disabled && <StatusPill tone="void">{t('disabled')}</StatusPill>}
      {member.cover && <StatusPill tone="held">{t('coveredBy', { name: member.cover.name })}</StatusPill>}
    </>
  );
}

function Row({ member, roles, mayEdit, isSelected, onSelect, onSet, onRemove }: RowProps) {
  const { t } = useTranslation('workGroups');
  const { name } = member.user;
  return (
    <Table.Tr data-selected={isSelected || undefined}>
      {mayEdit && (
        <Table.Td className={classes.tick}>
          <Checkbox
            aria-label={t('select', { name })}
            checked={isSelected}
            onChange={(event) => onSelect(event.currentTarget.checked)}
          />
        </Table.Td>
      )}
      <Table.Th scope="row" className={classes.member}>
        <span className={classes.name}>{name}</span> <Marks member={member} />
      </Table.Th>
      <Table.Td className={classes.role} data-label={t('role')}>
        {mayEdit ? (
          <Select
            aria-label={t('roleOf', { name })}
            size="sm"
            allowDeselect={false}
            data={roles}
            value={member.workflowRole.id}
            onChange={(id) => id && id !== member.workflowRole.id && onSet({ workflowRoleId: id })}
          />
        ) : (
          member.workflowRole.name
        )}
      </Table.Td>
      <Table.Td className={classes.pick} data-label={t('cherryPick')}>
        {mayEdit ? (
          <Switch
            aria-label={t('cherryPickOf', { name })}
            checked={member.cherryPick}
            onChange={(event) => onSet({ cherryPick: event.currentTarget.checked })}
          />
        ) : member.cherryPick ? (
          t('yes')
        ) : (
          t('no')
        )}
      </Table.Td>
      {mayEdit && (
        <Table.Td className={classes.end}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('remove', { name })} onClick={onRemove}>
            <IconUserMinus size={18} aria-hidden />
          </ActionIcon>
        </Table.Td>
      )}
    </Table.Tr>
  );
}

type Props = {
  members: readonly Member[];
  mayEdit: boolean;
  selected: readonly string[];
  onSelect: (ids: readonly string[]) => void;
  onSet: (member: Member, values: Values) => void;
  onRemove: (member: Member) => void;
};

/** Members by name; workflow role and cherry pick change where they stand. */
export function MembersTable({ members, mayEdit, selected, onSelect, onSet, onRemove }: Props) {
  const { t } = useTranslation('workGroups');
  const roles = (useQuery(workflowRolesQuery).data ?? []).map((role) => ({ value: role.id, label: role.name }));
  const ids = members.map((member) => member.user.id);
  const count = ids.filter((id) => selected.includes(id)).length;
  return (
    <Table className={classes.table} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          {mayEdit && (
            <Table.Th className={classes.tick}>
              <Checkbox
                aria-label={t('selectAll')}
                checked={count === ids.length}
                indeterminate={count > 0 && count < ids.length}
                onChange={(event) => onSelect(event.currentTarget.checked ? ids : [])}
              />
            </Table.Th>
          )}
          <Table.Th>{t('member')}</Table.Th>
          <Table.Th className={classes.heading}>{t('role')}</Table.Th>
          <Table.Th className={classes.heading}>{t('cherryPick')}</Table.Th>
          {mayEdit && <Table.Td className={`${classes.heading} ${classes.end}`} />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {members.map((member) => (
          <Row
            key={member.user.id}
            member={member}
            roles={roles}
            mayEdit={mayEdit}
            isSelected={selected.includes(member.user.id)}
            onSelect={(on) =>
              onSelect(on ? [...selected, member.user.id] : selected.filter((id) => id !== member.user.id))
            }
            onSet={(values) => onSet(member, values)}
            onRemove={() => onRemove(member)}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}
