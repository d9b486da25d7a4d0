import { Skeleton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react';
import { Fragment, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './data-table.module.css';
import { nextSort } from './rules-view.ts';
import { TableRow } from './table-row.tsx';
import type { Column, DataTableProps } from './types.ts';
import type { Grid } from './use-grid.ts';
import type { useRowKeys } from './use-row-keys.ts';
import type { RowWindow } from './use-row-window.ts';

const arrowWidth = 40;

function HeadWord({ hidden = false, children }: { hidden: boolean | undefined; children: string }) {
  return hidden ? <VisuallyHidden>{children}</VisuallyHidden> : <span className={classes.headWord}>{children}</span>;
}

function Head<Row extends object>({
  column,
  sort,
  onSort,
}: { column: Column<Row> } & Pick<DataTableProps<Row>, 'sort' | 'onSort'>) {
  const sorted = sort?.id === column.id ? sort.direction : undefined;
  const Icon = sorted === 'asc' ? IconArrowUp : sorted === 'desc' ? IconArrowDown : IconSelector;
  const order = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none';
  const sortable = column.sortable && onSort;
  return (
    <th
      scope="col"
      className={classes.head}
      data-align={column.align}
      data-pinned={column.pinned}
      aria-sort={sortable ? order : undefined}
    >
      {sortable ? (
        <button
          type="button"
          className={classes.sort}
          data-sorted={sorted !== undefined || undefined}
          onClick={() => onSort(nextSort(sort, column.id))}
        >
          <span className={classes.headWord}>{column.header}</span>
          <Icon size={14} stroke={2} aria-hidden className={classes.sortIcon} />
        </button>
      ) : (
        <HeadWord hidden={column.hideHeader}>{column.header}</HeadWord>
      )}
    </th>
  );
}

function SkeletonRows({ columns, arrow }: { columns: number; arrow: boolean }) {
  return Array.from({ length: 9 }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: empty rows have nothing else
    <tr key={row} className={classes.row}>
      {arrow && <td />}
      {Array.from({ length: columns }, (_, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty cells have nothing else
        <td key={column} className={classes.cell}>
          <Skeleton height={12} width={`${50 + ((row * 7 + column * 13) % 40)}%`} />
        </td>
      ))}
    </tr>
  ));
}

type Props<Row extends object> = DataTableProps<Row> & {
  grid: Grid<Row>;
  rowWindow: RowWindow;
  keys: ReturnType<typeof useRowKeys<Row>>;
  body: RefObject<HTMLTableSectionElement | null>;
};

const spacer = (height: number, span: number) => (
  <tr aria-hidden className={classes.spacer}>
    <td colSpan={span} style={{ blockSize: height }} />
  </tr>
);

/** The table as a table: for windows that are wide enough. */
export function TableGrid<Row extends object>({ grid, rowWindow, keys, body, ...props }: Props<Row>) {
  const { t } = useTranslation('ui');
  const { columns, items } = grid;
  const arrow = props.unfolding !== undefined;
  const wanted = columns.reduce((sum, column) => sum + column.width, arrow ? arrowWidth : 0);
  const inBox = props.scroll !== 'page';
  // A table that scrolls with the page cannot scroll sideways under its sticky header: its columns share the width instead.
  const widthOf = (width: number) => (inBox ? width : `${(100 * width) / wanted}%`);
  const span = columns.length + (arrow ? 1 : 0);
  return (
    <table
      className={classes.table}
      aria-label={props.label}
      aria-rowcount={props.hasMore ? -1 : items.filter((item) => item.kind === 'row').length + 1}
      aria-busy={props.status === 'loading' || props.refreshing || undefined}
      style={inBox ? { minInlineSize: wanted } : undefined}
    >
      <colgroup>
        {arrow && <col style={{ inlineSize: arrowWidth }} />}
        {columns.map((column) => (
          <col key={column.id} style={{ inlineSize: widthOf(column.width) }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {arrow && (
            <th scope="col" className={classes.head}>
              <VisuallyHidden>{t('table.details')}</VisuallyHidden>
            </th>
          )}
          {columns.map((column) => (
            <Head key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
        {props.status === 'loading' && <SkeletonRows columns={columns.length} arrow={arrow} />}
        {rowWindow.rows.map(({ index }) => {
          const item = items[index];
          if (!item) return null;
          const gap = rowWindow.gaps.before.get(index);
          return (
            <Fragment key={item.key}>
              {gap !== undefined && spacer(gap, span)}
              <TableRow
                item={item}
                index={index}
                columns={columns}
                active={item.id === keys.activeId}
                measure={rowWindow.measure}
                toggle={grid.toggle}
                rowName={props.rowName}
                onOpen={props.onOpen}
                tone={props.tone}
                unfolding={props.unfolding}
              />
            </Fragment>
          );
        })}
        {rowWindow.gaps.after > 0 && spacer(rowWindow.gaps.after, span)}
      </tbody>
    </table>
  );
}
