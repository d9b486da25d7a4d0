import { Button, Menu, Popover } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconFilter } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { jobStates } from '#shared/vocabulary.ts';
import { SearchInput } from '../../../../ui/form/search-input.tsx';
import { filtersSet, type JobsSearch, statesOf } from '../rules-search.ts';
import { useWords } from '../use-words.ts';
import { FilterFields } from './filter-fields.tsx';
import type { useJobsSearch } from './use-jobs-search.ts';

type Props = Pick<ReturnType<typeof useJobsSearch>, 'search' | 'change'>;

function StateMenu({ search, change }: Props) {
  const { t } = useTranslation('jobs');
  const words = useWords();
  const chosen = statesOf(search);
  const label = chosen.length === 0 ? t('filter.state') : chosen.map(words.state).join(', ');
  const toggle = (state: JobsSearch['state'] & string) => {
    const next = jobStates.filter((one) => (one === state ? !chosen.includes(one) : chosen.includes(one)));
    change({ state: next.length > 0 ? next.join(',') : undefined });
  };
  return (
    <Menu position="bottom-start" closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {jobStates.map((state) => (
          <Menu.CheckboxItem key={state} checked={chosen.includes(state)} onChange={() => toggle(state)}>
            {words.state(state)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const inPopover: ReadonlySet<string> = new Set([
  'exception',
  'direction',
  'mode',
  'branch',
  'department',
  'cso',
  'customer',
  'from',
  'to',
]);

/** Search as one types, and the filters that are used every day; the others wait behind a button. */
export function FilterBar({ search, change }: Props) {
  const { t } = useTranslation('jobs');
  const field = useRef<HTMLInputElement>(null);
  const further = filtersSet(search).filter((name) => inPopover.has(name)).length;
  useEffect(() => {
    const toSearch = (event: KeyboardEvent) => {
      const element = event.target as HTMLElement;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || element.closest('input, textarea, select')) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', toSearch);
    return () => window.removeEventListener('keydown', toSearch);
  }, []);
  return (
    <>
      <SearchInput
        ref={field}
        value={search.q ?? ''}
        onChange={(q) => change({ q: q || undefined })}
        label={t('filter.search')}
        placeholder={t('filter.searchHint')}
      />
      <Button
        variant={search.late ? 'light' : 'default'}
        color={search.late ? 'red' : undefined}
        aria-pressed={search.late === true}
        leftSection={<IconAlertTriangle size={16} aria-hidden />}
        onClick={() => change({ late: search.late ? undefined : true })}
      >
        {t('filter.late')}
      </Button>
      <StateMenu search={search} change={change} />
      <Popover position="bottom-start" width={340} trapFocus shadow="md">
        <Popover.Target>
          <Button variant="default" leftSection={<IconFilter size={16} aria-hidden />}>
            {further > 0 ? t('filter.moreCount', { count: further }) : t('filter.more')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('filter.more')}>
          <FilterFields search={search} change={change} />
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
