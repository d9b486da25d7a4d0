import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../../ui/table/types.ts';
import { type Branch, branchesQuery } from '../api.ts';
import { ActiveMark } from '../kit/marks.tsx';
import { SetUpList } from '../kit/set-up-list.tsx';
import { BranchDialog } from './branch-dialog.tsx';

/** The branches of the company. */
export function BranchesPage() {
  const { t } = useTranslation('setUp');
  const list = useQuery(branchesQuery);
  const ports = (row: Branch) =>
    t('branches.portCounts', { import: row.ports.import.length, export: row.ports.export.length });
  const columns: Column<Branch>[] = [
    { id: 'code', header: t('code'), width: 110, cell: (row) => <strong>{row.code}</strong>, onPhone: 'title' },
    { id: 'name', header: t('name'), width: 240, cell: (row) => row.name },
    { id: 'zone', header: t('branches.timeZone'), width: 200, cell: (row) => row.timeZone },
    { id: 'calendar', header: t('branches.calendar'), width: 180, cell: (row) => row.calendar.name },
    { id: 'ports', header: t('branches.ports'), width: 190, cell: ports },
    {
      id: 'active',
      header: t('state'),
      width: 120,
      cell: (row) => <ActiveMark active={row.active} />,
      onPhone: 'aside',
    },
  ];
  return (
    <SetUpList
      part="branches"
      list={list}
      columns={columns}
      idOf={(row) => row.id}
      nameOf={(row) => row.name}
      textsOf={(row) => [
        row.code,
        row.name,
        row.timeZone,
        row.calendar.name,
        ...[...row.ports.import, ...row.ports.export].flatMap((port) => [port.code, port.name]),
      ]}
      dialog={(row, close) => <BranchDialog key={row?.id ?? 'new'} branch={row} onClose={close} />}
    />
  );
}
