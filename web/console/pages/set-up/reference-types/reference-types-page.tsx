import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../../ui/table/types.ts';
import { type ReferenceType, referenceTypesQuery } from '../api.ts';
import { PortalMark } from '../kit/marks.tsx';
import { SetUpList } from '../kit/set-up-list.tsx';
import { ReferenceTypeDialog } from './reference-type-dialog.tsx';

/** The kinds of references a job may carry. */
export function ReferenceTypesPage() {
  const { t } = useTranslation('setUp');
  const list = useQuery(referenceTypesQuery);
  const columns: Column<ReferenceType>[] = [
    { id: 'name', header: t('name'), width: 300, cell: (row) => <strong>{row.name}</strong>, onPhone: 'title' },
    { id: 'code', header: t('code'), width: 200, cell: (row) => <code>{row.code}</code> },
    {
      id: 'origin',
      header: t('reference-types.origin'),
      width: 180,
      cell: (row) => (row.builtIn ? t('reference-types.builtIn') : t('reference-types.own')),
    },
    {
      id: 'portal',
      header: t('portal'),
      width: 150,
      cell: (row) => <PortalMark portal={row.portal} />,
      onPhone: 'aside',
    },
  ];
  return (
    <SetUpList
      part="reference-types"
      list={list}
      columns={columns}
      idOf={(row) => row.code}
      nameOf={(row) => row.name}
      textsOf={(row) => [row.code, row.name]}
      dialog={(row, close) => <ReferenceTypeDialog key={row?.code ?? 'new'} type={row} onClose={close} />}
    />
  );
}
