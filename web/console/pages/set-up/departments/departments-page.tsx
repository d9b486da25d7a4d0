import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../../ui/table/types.ts';
import { type Department, departmentsQuery } from '../api.ts';
import { ActiveMark } from '../kit/marks.tsx';
import { SetUpList } from '../kit/set-up-list.tsx';
import { DepartmentDialog } from './department-dialog.tsx';

/** The departments of the company. */
export function DepartmentsPage() {
  const { t } = useTranslation('setUp');
  const list = useQuery(departmentsQuery);
  const managers = (row: Department) =>
    row.managers.map(({ name, disabled }) => (disabled ? t('departments.disabledManager', { name }) : name)).join(', ');
  const columns: Column<Department>[] = [
    { id: 'code', header: t('code'), width: 130, cell: (row) => <strong>{row.code}</strong>, onPhone: 'title' },
    { id: 'name', header: t('name'), width: 280, cell: (row) => row.name },
    { id: 'managers', header: t('departments.managers'), width: 320, cell: managers, onPhone: 'block' },
    {
      id: 'active',
      header: t('state'),
      width: 130,
      cell: (row) => <ActiveMark active={row.active} />,
      onPhone: 'aside',
    },
  ];
  return (
    <SetUpList
      part="departments"
      list={list}
      columns={columns}
      idOf={(row) => row.id}
      nameOf={(row) => row.name}
      textsOf={(row) => [row.code, row.name, ...row.managers.map((manager) => manager.name)]}
      dialog={(row, close) => <DepartmentDialog key={row?.id ?? 'new'} department={row} onClose={close} />}
    />
  );
}
