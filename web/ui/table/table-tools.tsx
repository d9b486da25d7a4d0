import { ActionIcon, Button, Checkbox, Menu, Popover, SegmentedControl } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { moveColumn, nextSort, standardView, toggleColumn } from './rules-view.ts';
import classes from './table-tools.module.css';
import type { Column, DataTableProps, Density, TableView } from './types.ts';

type ChooserProps<Row> = { columns: readonly Column<Row>[]; view: TableView; onView: (view: TableView) => void };

function ColumnLine<Row>({
  column,
  first,
  last,
  view,
  onView,
}: { column: Column<Row>; first: boolean; last: boolean } & Omit<ChooserProps<Row>, 'columns'>) {
  const { t } = useTranslation('ui');
  return (
    <li className={classes.line}>
      <Checkbox
        size="sm"
        label={column.header}
        checked={!view.hidden.includes(column.id)}
        disabled={column.canHide === false}
        onChange={() => onView(toggleColumn(view, column.id))}
        className={classes.check}
      />
      <ActionIcon
        size="md"
        aria-label={t('table.moveUp', { name: column.header })}
        disabled={first}
        onClick={() => onView(moveColumn(view, column.id, -1))}
      >
        <IconArrowUp size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size="md"
        aria-label={t('table.moveDown', { name: column.header })}
        disabled={last}
        onClick={() => onView(moveColumn(view, column.id, 1))}
      >
        <IconArrowDown size={15} aria-hidden />
      </ActionIcon>
    </li>
  );
}

/** Which columns show, in which order, and how high the rows are. */
export function ColumnChooser<Row>({ columns, view, onView }: ChooserProps<Row>) {
  const { t } = useTranslation('ui');
  const byId = new Map(columns.map((column) => [column.id, column]));
  const ordered = view.order.flatMap((id) => byId.get(id) ?? []);
  const densities: { value: Density; label: string }[] = [
    { value: 'comfortable', label: t('table.comfortable') },
    { value: 'compact', label: t('table.compact') },
  ];
  return (
    <Popover position="bottom-end" width={300} trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} aria-hidden />}>
          {t('table.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('table.columnsTitle')}>
        <ul className={classes.list}>
          {ordered.map((column, index) => (
            <ColumnLine
              key={column.id}
              column={column}
              first={index === 0}
              last={index === ordered.length - 1}
              view={view}
              onView={onView}
            />
          ))}
        </ul>
        <SegmentedControl
          fullWidth
          size="sm"
          aria-label={t('table.density')}
          data={densities}
          value={view.density}
          onChange={(density) => onView({ ...view, density: density as Density })}
        />
        <Button variant="subtle" size="compact-sm" fullWidth mt="xs" onClick={() => onView(standardView(columns))}>
          {t('table.reset')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Sorting where there are no column headers: on a phone. */
export function SortMenu<Row extends object>({
  columns,
  sort,
  onSort,
}: { columns: readonly Column<Row>[] } & Required<Pick<DataTableProps<Row>, 'onSort'>> &
  Pick<DataTableProps<Row>, 'sort'>) {
  const { t } = useTranslation('ui');
  const Arrow = sort?.direction === 'desc' ? IconArrowDown : IconArrowUp;
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconArrowsSort size={16} aria-hidden />}>
          {t('table.sort')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns
          .filter((column) => column.sortable)
          .map((column) => (
            <Menu.Item
              key={column.id}
              closeMenuOnClick={false}
              aria-current={sort?.id === column.id || undefined}
              rightSection={sort?.id === column.id ? <Arrow size={15} aria-hidden /> : null}
              onClick={() => onSort(nextSort(sort, column.id))}
            >
              {column.header}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
