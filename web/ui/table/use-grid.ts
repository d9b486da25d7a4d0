import {
  columnOrderingFeature,
  columnVisibilityFeature,
  type ExpandedState,
  rowExpandingFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { fitView } from './rules-view.ts';
import type { Column, DataTableProps, TableView } from './types.ts';

const features = tableFeatures({
  columnOrderingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  rowExpandingFeature,
});

/** What is drawn one below the other: a row, or what unfolds under it. */
export type GridItem<Row> = {
  key: string;
  kind: 'row' | 'detail';
  id: string;
  row: Row;
  place: number;
  open: boolean;
  canOpen: boolean;
};

/** The rows and columns as they are to be drawn. */
export type Grid<Row> = {
  view: TableView;
  columns: Column<Row>[];
  items: GridItem<Row>[];
  toggle: (id: string) => void;
};

/** Order, visibility and unfolding by TanStack Table; sorting is the server's, so rows stay as they came. */
export function useGrid<Row extends object>(props: DataTableProps<Row>): Grid<Row> {
  const { columns, rows, rowId, unfolding } = props;
  const [expanded, setExpanded] = useState<ExpandedState>({});
  const view = useMemo(() => fitView(props.view, columns), [props.view, columns]);
  const definitions = useMemo(() => columns.map((column) => ({ id: column.id, header: column.header })), [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable<typeof features, Row>({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    manualSorting: true,
    getRowCanExpand: (row) => unfolding !== undefined && (unfolding.can?.(row.original) ?? true),
    state: {
      columnOrder: [...view.order],
      columnVisibility: Object.fromEntries(view.hidden.map((id) => [id, false])),
      sorting: props.sort ? [{ id: props.sort.id, desc: props.sort.direction === 'desc' }] : [],
      expanded,
    },
    onExpandedChange: setExpanded,
  });

  const byId = new Map(columns.map((column) => [column.id, column]));
  const items = table.getRowModel().rows.flatMap((row, place) => {
    const open = row.getIsExpanded();
    const base = { id: row.id, row: row.original, place, open, canOpen: row.getCanExpand() };
    const own: GridItem<Row>[] = [{ ...base, key: row.id, kind: 'row' }];
    if (open) own.push({ ...base, key: `${row.id} detail`, kind: 'detail' });
    return own;
  });
  return {
    view,
    columns: table.getVisibleLeafColumns().flatMap((column) => byId.get(column.id) ?? []),
    items,
    toggle: (id) => setExpanded((old) => ({ ...(old === true ? {} : old), [id]: !(old === true || old[id]) })),
  };
}
