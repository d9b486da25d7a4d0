import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorklistColumn } from '#shared/vocabulary.ts';
import { StatusText } from '../../../app/status-text.tsx';
import type { Column } from '../../../ui/table/types.ts';
import { useToday } from '../jobs/use-today.ts';
import { useWords } from '../jobs/use-words.ts';
import type { Line } from './api.ts';
import {
  DueCell,
  dayCell,
  ExceptionCell,
  GroupCell,
  instantCell,
  JobCell,
  MilestoneCell,
  SelectCell,
  TakenCell,
} from './cells.tsx';
import { LineMenu } from './line-menu.tsx';
import { sortKeys } from './rules-search.ts';
import type { Selection } from './selection.ts';
import type { LineActions } from './use-line-actions.ts';

type Cell = Omit<Column<Line>, 'id' | 'header' | 'sortable'>;

function useCells(today: string): Record<WorklistColumn, Cell> {
  const words = useWords();
  return {
    job: { width: 132, canHide: false, onPhone: 'title', cell: (line) => <JobCell line={line} /> },
    milestone: {
      width: 140,
      onPhone: 'block',
      flash: (line) => line.milestone.name,
      cell: (line) => <MilestoneCell line={line} />,
    },
    exception: {
      width: 216,
      onPhone: 'block',
      flash: (line) => `${line.exception} ${line.exceptionAt}`,
      cell: (line) => (line.gone ? null : <ExceptionCell line={line} />),
    },
    customer: { width: 136, cell: (line) => <span title={line.customer.name}>{line.customer.name}</span> },
    dueDate: {
      width: 162,
      flash: (line) => `${line.dueDate} ${line.late}`,
      cell: (line) => (line.dueDate === null ? null : <DueCell line={line} today={today} />),
    },
    takenBy: {
      width: 104,
      flash: (line) => line.takenBy?.id ?? null,
      cell: (line) => (line.takenBy === null || line.gone ? null : <TakenCell line={line} />),
    },
    eta: { width: 112, onPhone: 'none', flash: (line) => line.eta, cell: (line) => dayCell(line.eta) },
    estimated: { width: 120, flash: (line) => line.estimatedDay, cell: (line) => dayCell(line.estimatedDay) },
    category: { width: 120, onPhone: 'none', cell: (line) => line.category.name },
    priority: {
      width: 96,
      flash: (line) => line.priority,
      cell: (line) => (line.priority > 0 ? words.priority(line.priority) : null),
    },
    orderNumber: { width: 120, cell: (line) => line.job.orderNumber },
    status: { width: 140, flash: (line) => line.job.status, cell: (line) => <StatusText status={line.job.status} /> },
    condition: { width: 200, cell: (line) => line.condition && <span title={line.condition}>{line.condition}</span> },
    workGroup: { width: 160, cell: (line) => (line.workGroups.length === 0 ? null : <GroupCell line={line} />) },
    cso: { width: 150, cell: (line) => line.serviceOperator?.name },
    registered: { width: 170, cell: (line) => instantCell(line.registeredAt) },
  };
}

/** The columns of the worklist; order and visibility are the reader's settings. */
export function useColumns(selection: Selection, start: LineActions['start']): Column<Line>[] {
  const { t } = useTranslation('worklist');
  const today = useToday();
  const cells = useCells(today);
  const select: Column<Line> = {
    id: 'select',
    header: t('column.select'),
    hideHeader: true,
    width: 44,
    canHide: false,
    onPhone: 'aside',
    cell: (line) => <SelectCell line={line} selection={selection} />,
  };
  const menu: Column<Line> = {
    id: 'actions',
    header: t('column.actions'),
    hideHeader: true,
    width: 88,
    align: 'end',
    pinned: true,
    canHide: false,
    onPhone: 'aside',
    cell: (line) => <LineMenu line={line} start={start} />,
  };
  const named = Object.entries(cells).map(([id, cell]) => ({
    ...cell,
    id,
    header: t(`column.${id as WorklistColumn}`),
    sortable: sortKeys[id as WorklistColumn] !== undefined,
  }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns change with language and day only; `start` is stable
  return useMemo(() => [select, ...named, menu], [t, today, start, selection]);
}
