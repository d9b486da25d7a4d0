import { Button, CloseButton, Popover } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FilterFields } from './filter-fields.tsx';
import classes from './filters.module.css';
import { type FilterPlace, type Filters, filtersSet } from './rules-filters.ts';
import { useFilterWords } from './use-filter-words.ts';
import type { Change } from './use-filters.ts';

type Props = { place: FilterPlace; filters: Filters; change: (part: Change) => void; clear: () => void };

/** The filters behind a button, and beside it those that are set, each with a way to take it away. */
export function FilterBar({ place, filters, change, clear }: Props) {
  const { t } = useTranslation('reports');
  const say = useFilterWords(filters);
  const set = filtersSet(place, filters);
  return (
    <div className={classes.bar}>
      <Popover position="bottom-start" width={380} trapFocus shadow="md">
        <Popover.Target>
          <Button variant="default" leftSection={<IconFilter size={16} aria-hidden />}>
            {set.length > 0 ? t('filter.moreCount', { count: set.length }) : t('filter.more')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('filter.more')} className={classes.dropdown ?? ''}>
          <FilterFields place={place} filters={filters} change={change} />
        </Popover.Dropdown>
      </Popover>
      {set.length > 0 && (
        <ul className={classes.pills} aria-label={t('filter.inForce')}>
          {set.map((name) => (
            <li key={name} className={classes.pill}>
              <span className={classes.pillWord}>{say(name)}</span>
              <CloseButton
                size="sm"
                aria-label={t('filter.clearOne', { name: say(name) })}
                onClick={() => change({ [name]: undefined })}
              />
            </li>
          ))}
          <li>
            <Button variant="subtle" size="compact-sm" onClick={clear}>
              {t('filter.clearAll')}
            </Button>
          </li>
        </ul>
      )}
    </div>
  );
}
