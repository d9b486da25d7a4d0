import { Button, CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { branchesQuery, customerQuery, departmentsQuery, operatorsQuery } from '../jobs/api/set-up-queries.ts';
import { useWords } from '../jobs/use-words.ts';
import { eventTypesQuery, groupsQuery } from './api.ts';
import classes from './exceptions.module.css';
import type { Change } from './filter-fields.tsx';
import { type ExceptionsSearch, type FilterName, filtersSet } from './rules-search.ts';

const nameIn = (items: { id: string; name: string }[] | undefined, id: string | undefined) =>
  items?.find((one) => one.id === id)?.name ?? '…';

function useFilterWords(search: ExceptionsSearch): (name: FilterName) => string {
  const { t } = useTranslation('exceptions');
  const words = useWords();
  const branches = useQuery({ ...branchesQuery, enabled: search.branch !== undefined }).data?.items;
  const departments = useQuery({ ...departmentsQuery, enabled: search.department !== undefined }).data?.items;
  const operators = useQuery({ ...operatorsQuery, enabled: search.cso !== undefined }).data?.items;
  const groups = useQuery({ ...groupsQuery, enabled: search.group !== undefined }).data?.items;
  const types = useQuery({ ...eventTypesQuery, enabled: search.type !== undefined }).data?.items;
  const customer = useQuery({ ...customerQuery(search.customer ?? ''), enabled: search.customer !== undefined }).data;
  const value: { [Name in FilterName]: () => [label: string, value: string] } = {
    cso: () => [t('column.cso'), nameIn(operators, search.cso)],
    customer: () => [t('column.customer'), customer?.name ?? '…'],
    branch: () => [t('column.branch'), nameIn(branches, search.branch)],
    department: () => [t('column.department'), nameIn(departments, search.department)],
    mode: () => [t('column.mode'), search.mode ? words.mode(search.mode) : ''],
    group: () => [t('filter.group'), nameIn(groups, search.group)],
    type: () => [t('filter.type'), types?.find((one) => one.code === search.type)?.name ?? search.type ?? ''],
  };
  return (name) => {
    const [label, chosen] = value[name]();
    return t('filter.is', { name: label, value: chosen });
  };
}

/** The filters that are set, each with a way to take it away. Nothing when none is. */
export function FilterPills({
  search,
  change,
  clear,
}: {
  search: ExceptionsSearch;
  change: Change;
  clear: () => void;
}) {
  const { t } = useTranslation('exceptions');
  const say = useFilterWords(search);
  const set = filtersSet(search);
  if (set.length === 0) return null;
  return (
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
  );
}
