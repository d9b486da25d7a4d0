import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../../ui/table/types.ts';
import { type LatenessReason, latenessReasonsQuery } from '../api.ts';
import { ActiveMark } from '../kit/marks.tsx';
import { SetUpList } from '../kit/set-up-list.tsx';
import { LatenessReasonDialog } from './lateness-reason-dialog.tsx';

/** The reasons that staff give for late jobs. */
export function LatenessReasonsPage() {
  const { t } = useTranslation('setUp');
  const list = useQuery(latenessReasonsQuery);
  const columns: Column<LatenessReason>[] = [
    { id: 'code', header: t('code'), width: 140, cell: (row) => <strong>{row.code}</strong>, onPhone: 'title' },
    { id: 'label', header: t('lateness-reasons.label'), width: 280, cell: (row) => row.label },
    {
      id: 'customerLabel',
      header: t('lateness-reasons.customerLabel'),
      width: 320,
      cell: (row) => row.customerLabel || t('lateness-reasons.internal'),
      onPhone: 'block',
    },
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
      part="lateness-reasons"
      list={list}
      columns={columns}
      idOf={(row) => row.id}
      nameOf={(row) => row.code}
      textsOf={(row) => [row.code, row.label, row.customerLabel]}
      dialog={(row, close) => <LatenessReasonDialog key={row?.id ?? 'new'} reason={row} onClose={close} />}
    />
  );
}
