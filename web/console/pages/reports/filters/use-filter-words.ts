import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import { eventTypesQuery, groupsQuery } from '../../exceptions/api.ts';
import { branchesQuery, customerQuery, departmentsQuery, operatorsQuery } from '../../jobs/api/set-up-queries.ts';
import { useWords } from '../../jobs/use-words.ts';
import { type FilterName, type Filters, statesOf } from './rules-filters.ts';

const named = (items: { id: string; name: string }[] | undefined, id: string | undefined) =>
  items?.find((one) => one.id === id)?.name ?? '…';

/** What each filter that is set says, such as "Mode: Air". */
export function useFilterWords(filters: Filters): (name: FilterName) => string {
  const { t } = useTranslation('reports');
  const words = useWords();
  const format = useFormat();
  const asked = (...ids: (string | undefined)[]) => ({ enabled: ids.some((one) => one !== undefined) });
  const branches = useQuery({ ...branchesQuery, ...asked(filters.workBranchId, filters.branchId) }).data?.items;
  const departments = useQuery({ ...departmentsQuery, ...asked(filters.departmentId) }).data?.items;
  const operators = useQuery({ ...operatorsQuery, ...asked(filters.serviceOperatorId) }).data?.items;
  const groups = useQuery({ ...groupsQuery, ...asked(filters.customerGroupId) }).data?.items;
  const types = useQuery({ ...eventTypesQuery, ...asked(filters.statusCode, filters.eventType) }).data?.items;
  const customer = useQuery({ ...customerQuery(filters.customerId ?? ''), ...asked(filters.customerId) }).data;
  const day = (value: string | undefined) => (value ? format.day(value) : '');
  const type = (code: string | undefined) => types?.find((one) => one.code === code)?.name ?? code ?? '';
  const value: { [Name in FilterName]-?: () => string } = {
    workBranchId: () => named(branches, filters.workBranchId),
    branchId: () => named(branches, filters.branchId),
    departmentId: () => named(departments, filters.departmentId),
    customerId: () => customer?.name ?? '…',
    customerGroupId: () => named(groups, filters.customerGroupId),
    serviceOperatorId: () => named(operators, filters.serviceOperatorId),
    direction: () => (filters.direction ? words.direction(filters.direction) : ''),
    mode: () => (filters.mode ? words.mode(filters.mode) : ''),
    dueFrom: () => day(filters.dueFrom),
    dueTo: () => day(filters.dueTo),
    etaFrom: () => day(filters.etaFrom),
    etaTo: () => day(filters.etaTo),
    dueWithin: () => t('dueWithin', { count: filters.dueWithin ?? 0 }),
    state: () => statesOf(filters.state).map(words.state).join(', '),
    statusCode: () => type(filters.statusCode),
    exception: () => (filters.exception ? t(`exception.${filters.exception}`) : ''),
    late: () => t('filter.yes'),
    eventType: () => type(filters.eventType),
    period: () => (filters.period ? t(`period.${filters.period}`) : ''),
    from: () => day(filters.from),
    to: () => day(filters.to),
  };
  return (name) => t('filter.is', { name: t(`filter.name.${name}`), value: value[name]() });
}
