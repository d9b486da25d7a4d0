import { ActionIcon } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './data-table.module.css';
import { useFlash } from './flash-cell.tsx';
import type { Column, DataTableProps } from './types.ts';
import type { GridItem } from './use-grid.ts';

/** The arrow at the beginning of a row. */
export function UnfoldButton({ open, name, onToggle }: { open: boolean; name: string; onToggle: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <ActionIcon
      size="sm"
      className={classes.arrow}
      aria-expanded={open}
      aria-label={open ? t('collapse', { name }) : t('expand', { name })}
      onClick={onToggle}
    >
      <IconChevronRight size={16} stroke={2} aria-hidden className={classes.arrowIcon} data-open={open || undefined} />
    </ActionIcon>
  );
}

/** A click that was meant for the row, not for something in it and not for marking text. */
export function isRowClick(event: MouseEvent<HTMLElement>): boolean {
  const target = event.target as Element;
  if (target.closest('a, button, input, label, select, textarea, [role="button"]')) return false;
  return event.currentTarget.contains(target) && (getSelection()?.toString() ?? '') === '';
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const cell = useFlash<HTMLTableCellElement>(column.flash?.(row));
  return (
    <td ref={cell} className={classes.cell} data-align={column.align} data-pinned={column.pinned}>
      {column.cell(row)}
    </td>
  );
}

type Props<Row extends object> = Pick<DataTableProps<Row>, 'rowName' | 'onOpen' | 'tone' | 'unfolding'> & {
  item: GridItem<Row>;
  index: number;
  columns: Column<Row>[];
  active: boolean;
  measure: (element: Element | null) => void;
  toggle: (id: string) => void;
};

function PlainRow<Row extends object>({
  item,
  index,
  columns,
  active,
  measure,
  toggle,
  rowName,
  onOpen,
  tone,
  unfolding,
}: Props<Row>) {
  if (item.kind === 'detail') {
    return (
      <tr ref={measure} data-index={index} className={classes.detail}>
        <td colSpan={columns.length + 1}>{unfolding?.render(item.row)}</td>
      </tr>
    );
  }
  return (
    <tr
      ref={measure}
      className={classes.row}
      data-index={index}
      data-row={item.id}
      data-tone={tone?.(item.row)}
      data-opens={onOpen ? true : undefined}
      aria-rowindex={item.place + 2}
      tabIndex={active ? 0 : -1}
      onClick={(event) => {
        if (onOpen && isRowClick(event)) onOpen(item.row);
      }}
    >
      {unfolding && (
        <td className={classes.arrowCell}>
          {item.canOpen && <UnfoldButton open={item.open} name={rowName(item.row)} onToggle={() => toggle(item.id)} />}
        </td>
      )}
      {columns.map((column) => (
        <Cell key={column.id} column={column} row={item.row} />
      ))}
    </tr>
  );
}

/** A row, or what unfolds under one. Drawn anew only when something of it changed. */
export const TableRow = memo(PlainRow) as typeof PlainRow;
