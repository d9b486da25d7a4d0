import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowsSort, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { lazy, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../feedback/error-state.tsx';
import classes from './data-table.module.css';
import { LateTool } from './late-tool.tsx';
import { RowList } from './row-list.tsx';
import { TableGrid } from './table-grid.tsx';
import type { DataTableProps } from './types.ts';
import { type Grid, useGrid } from './use-grid.ts';
import { useRowKeys } from './use-row-keys.ts';
import { type RowWindow, useBoxWindow, usePageWindow } from './use-row-window.ts';

const loadTools = () => import('./table-tools.tsx');
const ColumnChooser = lazy(() => loadTools().then((tools) => ({ default: tools.ColumnChooser })));
const SortMenu = lazy(() => loadTools().then((tools) => ({ default: tools.SortMenu })));

/** Under this width a row is a card. */
const phone = '(width < 48em)';
const headHeight = 37;
const nearEnd = 12;

type Parts<Row extends object> = {
  grid: Grid<Row>;
  keys: ReturnType<typeof useRowKeys<Row>>;
  body: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLDivElement | null>;
  narrow: boolean;
};

function useParts<Row extends object>(props: DataTableProps<Row>): Parts<Row> {
  const narrow = useMediaQuery(phone, undefined, { getInitialValueInEffect: false }) ?? false;
  const body = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useGrid(props);
  const keys = useRowKeys({ body, items: grid.items, toggle: grid.toggle, onOpen: props.onOpen });
  return { grid, keys, body, scroller, narrow };
}

function windowOptions<Row extends object>(props: DataTableProps<Row>, { grid, keys, narrow }: Parts<Row>) {
  return {
    count: props.status === 'loading' ? 0 : grid.items.length,
    keyOf: (index: number) => grid.items[index]?.key ?? String(index),
    height: narrow ? 96 : grid.view.density === 'compact' ? 34 : 46,
    keep: keys.activeIndex,
    covered: narrow ? 0 : headHeight,
  };
}

function FreshBar({ fresh = 0, onShowFresh }: { fresh: number | undefined; onShowFresh: (() => void) | undefined }) {
  const { t } = useTranslation('ui');
  return (
    <div role="status" className={classes.fresh}>
      {fresh > 0 && (
        <Button size="compact-sm" radius="xl" leftSection={<IconArrowUp size={14} aria-hidden />} onClick={onShowFresh}>
          {t('table.fresh', { count: fresh })} · {t('table.showFresh')}
        </Button>
      )}
    </div>
  );
}

function Toolbar<Row extends object>({
  props,
  narrow,
  grid,
}: { props: DataTableProps<Row> } & Pick<Parts<Row>, 'narrow' | 'grid'>) {
  const { t } = useTranslation('ui');
  const { columns, onSort, onView, sort, toolbar } = props;
  const sortable = narrow && onSort && columns.some((column) => column.sortable);
  if (!toolbar && !onView && !sortable) return null;
  return (
    <div className={classes.toolbar}>
      <div className={classes.filters}>{toolbar}</div>
      {sortable && (
        <LateTool label={t('table.sort')} icon={<IconArrowsSort size={16} aria-hidden />} preload={loadTools}>
          <SortMenu columns={columns} sort={sort} onSort={onSort} />
        </LateTool>
      )}
      {!narrow && onView && (
        <LateTool label={t('table.columns')} icon={<IconColumns3 size={16} aria-hidden />} preload={loadTools}>
          <ColumnChooser columns={columns} view={grid.view} onView={onView} />
        </LateTool>
      )}
    </div>
  );
}

function Frame<Row extends object>({
  props,
  parts,
  rowWindow,
}: {
  props: DataTableProps<Row>;
  parts: Parts<Row>;
  rowWindow: RowWindow;
}) {
  const { t } = useTranslation('ui');
  const { grid, narrow, scroller } = parts;
  const last = rowWindow.rows.at(-1)?.index ?? 0;
  const atEnd = props.status === 'ready' && grid.items.length > 0 && last >= grid.items.length - nearEnd;
  const { hasMore, loadingMore, onEndReached } = props;
  useEffect(() => {
    if (atEnd && hasMore && !loadingMore) onEndReached?.();
  }, [atEnd, hasMore, loadingMore, onEndReached]);

  const shared = { ...props, grid, rowWindow, keys: parts.keys };
  const rows = narrow ? (
    <RowList {...shared} body={parts.body as RefObject<HTMLUListElement | null>} />
  ) : (
    <TableGrid {...shared} body={parts.body as RefObject<HTMLTableSectionElement | null>} />
  );
  const blank = props.status === 'ready' && grid.items.length === 0;
  return (
    <div className={classes.root} data-scroll={props.scroll ?? 'box'} data-density={grid.view.density}>
      <Toolbar props={props} narrow={narrow} grid={grid} />
      <div className={classes.place}>
        <FreshBar fresh={props.fresh} onShowFresh={props.onShowFresh} />
        <div ref={scroller} className={classes.scroller} data-refreshing={props.refreshing || undefined}>
          {props.status === 'error' && props.problem ? (
            <ErrorState problem={props.problem} onRetry={props.onRetry} />
          ) : blank ? (
            props.empty
          ) : (
            rows
          )}
          {props.status === 'ready' && !blank && (
            <p className={classes.end} role="status">
              {loadingMore ? t('table.loadingMore') : hasMore ? '' : t('table.end')}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}

function BoxTable<Row extends object>(props: DataTableProps<Row>) {
  const parts = useParts(props);
  const rowWindow = useBoxWindow(parts.scroller, windowOptions(props, parts));
  return <Frame props={props} parts={parts} rowWindow={rowWindow} />;
}

function PageTable<Row extends object>(props: DataTableProps<Row>) {
  const parts = useParts(props);
  const rowWindow = usePageWindow(parts.scroller, windowOptions(props, parts));
  return <Frame props={props} parts={parts} rowWindow={rowWindow} />;
}

/**
 * The list of the product: sticky header, sorting by the server, columns to choose, rows by keyboard, unfolding, live changes
 * without jumps, thousands of rows drawn a screenful at a time; small cards on a phone.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  return props.scroll === 'page' ? <PageTable {...props} /> : <BoxTable {...props} />;
}
