import { ActionIcon, Button, Checkbox, Menu, Popover, SegmentedControl } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { moveColumn, nextSort, standardView, toggleColumn } from './rules-view.ts';
import classes from './table-tools.module.css';
import type { Column, Density, Sort, TableView } from './types.ts';
import { useOpenAtOnce } from './use-open-at-once.ts';

/** What the tools need to know of a column. */
type Face = Pick<Column<never>, 'id' | 'header' | 'canHide' | 'hiddenAtFirst' | 'sortable'>;

type ChooserProps = { columns: readonly Face[]; view: TableView; onView: (view: TableView) => void };

function ColumnLine({
  column,
  first,
  last,
  view,
  onView,
}: { column: Face; first: boolean; last: boolean } & Omit<ChooserProps, 'columns'>) {
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

/** Which columns show, in which order, and how high the rows are. Opens at once: it is loaded when it is wanted. */
export function ColumnChooser({ columns, view, onView }: ChooserProps) {
  const [opened, setOpened, button] = useOpenAtOnce();
  const { t } = useTranslation('ui');
  const byId = new Map(columns.map((column) => [column.id, column]));
  const ordered = view.order.flatMap((id) => byId.get(id) ?? []);
  const densities: { value: Density; label: string }[] = [
    { value: 'comfortable', label: t('table.comfortable') },
    { value: 'compact', label: t('table.compact') },
  ];
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={300} trapFocus returnFocus>
      <Popover.Target>
        <Button
          ref={button}
          variant="default"
          leftSection={<IconColumns3 size={16} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
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

type SortProps = { columns: readonly Face[]; sort: Sort | undefined; onSort: (sort: Sort) => void };

/** Sorting where there are no column headers: on a phone. */
export function SortMenu({ columns, sort, onSort }: SortProps) {
  const [opened, setOpened, button] = useOpenAtOnce();
  const { t } = useTranslation('ui');
  const Arrow = sort?.direction === 'desc' ? IconArrowDown : IconArrowUp;
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button ref={button} variant="default" leftSection={<IconArrowsSort size={16} aria-hidden />}>
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
