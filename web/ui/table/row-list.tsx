import { Skeleton } from '@mantine/core';
import { Fragment, type ReactNode, type RefObject } from 'react';
import { useFlash } from './flash-cell.tsx';
import classes from './row-list.module.css';
import { isRowClick, UnfoldButton } from './table-row.tsx';
import type { Column, DataTableProps } from './types.ts';
import type { Grid, GridItem } from './use-grid.ts';
import type { useRowKeys } from './use-row-keys.ts';
import type { RowWindow } from './use-row-window.ts';

type Props<Row extends object> = DataTableProps<Row> & {
  grid: Grid<Row>;
  rowWindow: RowWindow;
  keys: ReturnType<typeof useRowKeys<Row>>;
  body: RefObject<HTMLUListElement | null>;
};

function Part<Row>({
  column,
  row,
  className,
  labelled,
}: {
  column: Column<Row>;
  row: Row;
  className: string | undefined;
  labelled?: boolean;
}) {
  const part = useFlash<HTMLDivElement>(column.flash?.(row));
  const content: ReactNode = column.cell(row);
  if (content === null || content === undefined || content === '') return null;
  return (
    <div ref={part} className={className}>
      {labelled && <span className={classes.label}>{column.header} </span>}
      {content}
    </div>
  );
}

function Card<Row extends object>({ item, index, props }: { item: GridItem<Row>; index: number; props: Props<Row> }) {
  const { grid, keys, rowWindow, onOpen, unfolding, rowName } = props;
  const at = (place: NonNullable<Column<Row>['onPhone']>) =>
    grid.columns.filter((column) => (column.onPhone ?? 'line') === place);
  if (item.kind === 'detail') {
    return (
      <li ref={rowWindow.measure} data-index={index} className={classes.detail}>
        {unfolding?.render(item.row)}
      </li>
    );
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the row is handled for all rows at once (use-row-keys.ts)
    <li
      ref={rowWindow.measure}
      data-index={index}
      data-row={item.id}
      data-tone={props.tone?.(item.row)}
      className={classes.card}
      tabIndex={item.id === keys.activeId ? 0 : -1}
      onClick={(event) => {
        if (onOpen && isRowClick(event)) onOpen(item.row);
      }}
    >
      <div className={classes.top}>
        {item.canOpen && (
          <UnfoldButton open={item.open} name={rowName(item.row)} onToggle={() => grid.toggle(item.id)} />
        )}
        {at('title').map((column) => (
          <Part key={column.id} column={column} row={item.row} className={classes.title} />
        ))}
        {at('aside').map((column) => (
          <Part key={column.id} column={column} row={item.row} className={classes.aside} />
        ))}
      </div>
      <div className={classes.lines}>
        {at('line').map((column) => (
          <Part key={column.id} column={column} row={item.row} className={classes.line} labelled />
        ))}
      </div>
      {at('block').map((column) => (
        <Part key={column.id} column={column} row={item.row} className={classes.block} />
      ))}
    </li>
  );
}

/** The table as a list of small cards: for a phone. */
export function RowList<Row extends object>(props: Props<Row>) {
  const { grid, rowWindow, keys, body, label, status } = props;
  return (
    <ul
      ref={body}
      className={classes.list}
      aria-label={label}
      aria-busy={status === 'loading' || undefined}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
    >
      {status === 'loading' &&
        ['70%', '55%', '62%', '48%', '66%', '58%'].map((width) => (
          <li key={width} className={classes.card}>
            <Skeleton height={14} width={width} />
            <Skeleton height={10} width="85%" mt={10} />
          </li>
        ))}
      {rowWindow.rows.map(({ index }) => {
        const item = grid.items[index];
        if (!item) return null;
        const gap = rowWindow.gaps.before.get(index);
        return (
          <Fragment key={item.key}>
            {gap !== undefined && <li aria-hidden style={{ blockSize: gap }} />}
            <Card item={item} index={index} props={props} />
          </Fragment>
        );
      })}
      {rowWindow.gaps.after > 0 && <li aria-hidden style={{ blockSize: rowWindow.gaps.after }} />}
    </ul>
  );
}
