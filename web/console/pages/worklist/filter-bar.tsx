import { Button, NativeSelect, Popover, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconClock, IconFilter, IconPlayerPause, IconUser } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchInput } from '../../../ui/form/search-input.tsx';
import { CustomerSelect } from '../jobs/fields/customer-select.tsx';
import type { Counts, WorklistInfo } from './api.ts';
import { filtersSet, parseWorklistSearch, type WorklistSearch } from './rules-search.ts';
import type { SearchChange } from './use-worklist-search.ts';
import classes from './worklist.module.css';

type Props = {
  search: WorklistSearch;
  change: (part: SearchChange) => void;
  info: WorklistInfo;
  counts: Counts | undefined;
  field: Ref<HTMLInputElement>;
};

function Toggle({
  on,
  onToggle,
  icon,
  count,
  colour,
  children,
}: {
  on: boolean;
  onToggle: () => void;
  icon: ReactNode;
  count?: number | undefined;
  colour?: string;
  children: string;
}) {
  return (
    <Button
      variant={on ? 'light' : 'default'}
      {...(on && colour ? { color: colour } : {})}
      aria-pressed={on}
      leftSection={icon}
      onClick={onToggle}
    >
      {children}
      {count !== undefined && count > 0 && <span className={classes.count}>{count}</span>}
    </Button>
  );
}

function Further({ search, change, info }: Omit<Props, 'field' | 'counts'>) {
  const { t } = useTranslation('worklist');
  const any = { value: '', label: t('filter.any') };
  const named = (items: readonly { id: string; name: string }[]) =>
    [...new Map(items.map(({ id, name }) => [id, name]))].map(([value, label]) => ({ value, label }));
  return (
    <div className={classes.fields}>
      <NativeSelect
        label={t('filter.taken')}
        value={search.taken ?? ''}
        data={[any, { value: 'me', label: t('filter.takenMe') }, { value: 'nobody', label: t('filter.takenNobody') }]}
        onChange={(event) => change({ taken: parseWorklistSearch({ taken: event.currentTarget.value }).taken })}
      />
      <NativeSelect
        label={t('filter.due')}
        value={search.due ?? ''}
        data={[
          any,
          ...(['overdue', 'today', 'week'] as const).map((value) => ({ value, label: t(`filter.due_${value}`) })),
        ]}
        onChange={(event) => change({ due: parseWorklistSearch({ due: event.currentTarget.value }).due })}
      />
      <NativeSelect
        label={t('column.category')}
        value={search.category ?? ''}
        data={[any, ...named(info.categories)]}
        onChange={(event) => change({ category: event.currentTarget.value || undefined })}
      />
      {search.view !== 'customers' && (
        <NativeSelect
          label={t('column.workGroup')}
          value={search.group ?? ''}
          data={[any, ...named(info.workGroups)]}
          onChange={(event) => change({ group: event.currentTarget.value || undefined })}
        />
      )}
      <CustomerSelect
        label={t('column.customer')}
        value={search.customer}
        onChange={(customer) => change({ customer })}
      />
    </div>
  );
}

const behindButton: ReadonlySet<string> = new Set(['taken', 'due', 'category', 'group', 'customer']);

/** Search and the filters of every day; the others wait behind a button. */
export function FilterBar({ search, change, info, counts, field }: Props) {
  const { t } = useTranslation('worklist');
  const further = filtersSet(search).filter((name) => behindButton.has(name)).length;
  const toggle = (exception: 'in_exception' | 'at_risk') =>
    change({ exception: search.exception === exception ? undefined : exception });
  const own = search.view === 'customers' ? undefined : counts;
  return (
    <>
      {info.ownCustomers && (
        <SegmentedControl
          aria-label={t('view.label')}
          value={search.view ?? 'groups'}
          onChange={(view) => change({ view: view === 'customers' ? 'customers' : undefined, group: undefined })}
          data={[
            { value: 'groups', label: t('view.groups') },
            { value: 'customers', label: t('view.customers') },
          ]}
        />
      )}
      <SearchInput
        ref={field}
        value={search.q ?? ''}
        onChange={(q) => change({ q: q || undefined })}
        label={t('filter.search')}
      />
      <div className={classes.quick}>
        <Toggle
          on={search.exception === 'in_exception'}
          onToggle={() => toggle('in_exception')}
          icon={<IconAlertTriangle size={16} aria-hidden />}
          count={own?.inException}
          colour="red"
        >
          {t('inException')}
        </Toggle>
        <Toggle
          on={search.exception === 'at_risk'}
          onToggle={() => toggle('at_risk')}
          icon={<IconClock size={16} aria-hidden />}
          count={own?.atRisk}
          colour="yellow"
        >
          {t('atRisk')}
        </Toggle>
        <Toggle
          on={search.taken === 'me'}
          onToggle={() => change({ taken: search.taken === 'me' ? undefined : 'me' })}
          icon={<IconUser size={16} aria-hidden />}
          count={own?.taken}
        >
          {t('filter.mine')}
        </Toggle>
        <Toggle
          on={search.held === true}
          onToggle={() => change({ held: search.held ? undefined : true })}
          icon={<IconPlayerPause size={16} aria-hidden />}
        >
          {t('filter.held')}
        </Toggle>
      </div>
      <Popover position="bottom-start" width={320} trapFocus shadow="md">
        <Popover.Target>
          <Button variant="default" leftSection={<IconFilter size={16} aria-hidden />}>
            {further > 0 ? t('filter.moreCount', { count: further }) : t('filter.more')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('filter.more')}>
          <Further search={search} change={change} info={info} />
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
