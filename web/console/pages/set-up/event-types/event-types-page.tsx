import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../../ui/table/types.ts';
import { type EventType, eventTypesQuery } from '../api.ts';
import { InactiveMark, PortalMark } from '../kit/marks.tsx';
import { SetUpList } from '../kit/set-up-list.tsx';
import { EventTypeDialog } from './event-type-dialog.tsx';

/** The event types: manual ones first in meaning, system ones with what may be changed of them. */
export function EventTypesPage() {
  const { t } = useTranslation('setUp');
  const list = useQuery(eventTypesQuery);
  const columns: Column<EventType>[] = [
    { id: 'code', header: t('code'), width: 120, cell: (row) => <strong>{row.code}</strong>, onPhone: 'title' },
    { id: 'name', header: t('name'), width: 190, cell: (row) => row.name },
    {
      id: 'label',
      header: t('event-types.customerLabel'),
      width: 190,
      cell: (row) => (row.internal ? <PortalMark portal={false} /> : row.customerLabel),
    },
    {
      id: 'description',
      header: t('event-types.description'),
      width: 290,
      cell: (row) => row.description,
      onPhone: 'block',
    },
    {
      id: 'sets',
      header: t('event-types.dateEffect'),
      width: 155,
      cell: (row) => (row.dateEffect ? t(`event-types.dates.${row.dateEffect}`) : ''),
    },
    {
      id: 'origin',
      header: t('event-types.origin'),
      width: 85,
      cell: (row) => (row.system ? t('event-types.system') : t('event-types.manual')),
    },
    {
      id: 'active',
      header: t('state'),
      width: 95,
      cell: (row) => <InactiveMark active={row.active} />,
      onPhone: 'aside',
    },
  ];
  return (
    <SetUpList
      part="event-types"
      list={list}
      columns={columns}
      idOf={(row) => row.code}
      nameOf={(row) => row.code}
      textsOf={(row) => [row.code, row.name, row.customerLabel, row.description]}
      dialog={(row, close) => <EventTypeDialog key={row?.code ?? 'new'} type={row} onClose={close} />}
    />
  );
}
