import { Button, CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDifotWords } from '../../../../app/difot/use-difot-words.ts';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import { eventTypesQuery, groupsQuery } from '../../exceptions/api.ts';
import { branchesQuery, customerQuery, departmentsQuery, operatorsQuery } from '../api/set-up-queries.ts';
import { type FilterName, filtersSet, type JobsSearch, statesOf, toSort } from '../rules-search.ts';
import { useWords } from '../use-words.ts';
import classes from './list.module.css';
import type { useJobsSearch } from './use-jobs-search.ts';

const nameIn = (items: { id: string; name: string }[] | undefined, id: string | undefined) =>
  items?.find((one) => one.id === id)?.name ?? '…';

/** What a filter says, such as "Mode: Air". */
function useFilterWords(search: JobsSearch): (name: FilterName) => string {
  const { t } = useTranslation(['jobs', 'difot']);
  const words = useWords();
  const difot = useDifotWords();
  const format = useFormat();
  const branches = useQuery({ ...branchesQuery, enabled: (search.branch ?? search.workBranch) !== undefined }).data
    ?.items;
  const groups = useQuery({ ...groupsQuery, enabled: search.group !== undefined }).data?.items;
  const types = useQuery({ ...eventTypesQuery, enabled: search.status !== undefined }).data?.items;
  const departments = useQuery({ ...departmentsQuery, enabled: search.department !== undefined }).data?.items;
  const operators = useQuery({ ...operatorsQuery, enabled: search.cso !== undefined }).data?.items;
  const customer = useQuery({ ...customerQuery(search.customer ?? ''), enabled: search.customer !== undefined }).data;
  const value: { [Name in FilterName]: () => string } = {
    state: () => statesOf(search).map(words.state).join(', '),
    late: () => t('filter.yes'),
    exception: () => (search.exception ? t(`filter.exception.${search.exception}`) : ''),
    direction: () => (search.direction ? words.direction(search.direction) : ''),
    mode: () => (search.mode ? words.mode(search.mode) : ''),
    status: () => types?.find((one) => one.code === search.status)?.name ?? search.status ?? '',
    branch: () => nameIn(branches, search.branch),
    workBranch: () => nameIn(branches, search.workBranch),
    department: () => nameIn(departments, search.department),
    cso: () => nameIn(operators, search.cso),
    customer: () => customer?.name ?? '…',
    group: () => nameIn(groups, search.group),
    from: () => (search.from ? format.day(search.from) : ''),
    to: () => (search.to ? format.day(search.to) : ''),
    etaFrom: () => (search.etaFrom ? format.day(search.etaFrom) : ''),
    etaTo: () => (search.etaTo ? format.day(search.etaTo) : ''),
    difotMonth: () => (search.difotMonth ? difot.month(search.difotMonth) : ''),
    difotResult: () => (search.difotResult ? t(`difot:result.${search.difotResult}`) : ''),
  };
  return (name) => t('filter.is', { name: t(`filter.name.${name}`), value: value[name]() });
}

/** The filters that are set, each with a way to take it away, and one to take all away. Nothing when none is. */
export function FilterPills({
  search,
  change,
  replaceAll,
}: Pick<ReturnType<typeof useJobsSearch>, 'search' | 'change' | 'replaceAll'>) {
  const { t } = useTranslation('jobs');
  const say = useFilterWords(search);
  const set = filtersSet(search);
  const sort = toSort(search);
  if (set.length === 0 && !sort) return null;
  const columns = {
    dueDate: t('column.dueDate'),
    jobCode: t('column.jobCode'),
    registeredAt: t('column.registeredAt'),
  };
  const pills = set.map((name) => ({
    id: name as string,
    text: say(name),
    clear: () => change({ [name]: undefined }),
  }));
  if (sort) {
    const column = columns[sort.id as keyof typeof columns];
    pills.push({
      id: 'sort',
      text: t(sort.direction === 'asc' ? 'filter.sortedUp' : 'filter.sortedDown', { column }),
      clear: () => change({ sort: undefined }),
    });
  }
  return (
    <ul className={classes.pills} aria-label={t('filter.inForce')}>
      {pills.map((pill) => (
        <li key={pill.id} className={classes.pill}>
          <span className={classes.pillWord}>{pill.text}</span>
          <CloseButton size="sm" aria-label={t('filter.clearOne', { name: pill.text })} onClick={pill.clear} />
        </li>
      ))}
      <li>
        <Button variant="subtle" size="compact-sm" onClick={() => replaceAll(search.q ? { q: search.q } : {})}>
          {t('filter.clearAll')}
        </Button>
      </li>
    </ul>
  );
}
