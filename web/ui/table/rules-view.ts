import type { Column, Sort, TableView } from './types.ts';

type Named = Pick<Column<never>, 'id' | 'canHide' | 'hiddenAtFirst'>;

/** The view before the reader has changed anything. */
export function standardView(columns: readonly Named[]): TableView {
  return {
    order: columns.map((column) => column.id),
    hidden: columns.filter((column) => column.hiddenAtFirst).map((column) => column.id),
    density: 'comfortable',
  };
}

/** A kept view fitted to the columns of today: unknown ids go, new columns come where the program has them, what must show shows. */
export function fitView(view: TableView, columns: readonly Named[]): TableView {
  const known = new Set(columns.map((column) => column.id));
  const order = view.order.filter((id) => known.has(id));
  const kept = new Set(order);
  const hidden = new Set(view.hidden.filter((id) => known.has(id)));
  columns.forEach((column, index) => {
    if (!kept.has(column.id)) {
      const before = columns[index - 1];
      order.splice(before ? order.indexOf(before.id) + 1 : 0, 0, column.id);
      if (column.hiddenAtFirst) hidden.add(column.id);
    }
    if (column.canHide === false) hidden.delete(column.id);
  });
  return { order, hidden: [...hidden], density: view.density };
}

/** Shows a hidden column, hides a shown one. */
export function toggleColumn(view: TableView, id: string): TableView {
  const hidden = view.hidden.includes(id) ? view.hidden.filter((one) => one !== id) : [...view.hidden, id];
  return { ...view, hidden };
}

/** Moves a column one place; at the ends nothing happens. */
export function moveColumn(view: TableView, id: string, step: -1 | 1): TableView {
  const from = view.order.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= view.order.length) return view;
  const order = [...view.order];
  order.splice(from, 1);
  order.splice(to, 0, id);
  return { ...view, order };
}

/** The sort after a click on a header: first ascending, then turned round. */
export function nextSort(sort: Sort | undefined, id: string): Sort {
  return { id, direction: sort?.id === id && sort.direction === 'asc' ? 'desc' : 'asc' };
}

/** Whether a stored value can be used as a view. */
export function isTableView(value: unknown): value is TableView {
  if (typeof value !== 'object' || value === null) return false;
  const { order, hidden, density } = value as Record<string, unknown>;
  const ids = (list: unknown) => Array.isArray(list) && list.every((id) => typeof id === 'string');
  return ids(order) && ids(hidden) && (density === 'compact' || density === 'comfortable');
}
