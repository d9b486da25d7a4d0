import { Anchor, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorNote } from '../../../../ui/feedback/error-state.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import { useSession } from '../../../session.ts';
import { groupsKey } from '../../customer-groups/api.ts';
import { overridesKey, overridesQuery } from '../../group-overrides/api.ts';
import { useJobTypeWords } from '../../group-overrides/use-job-type-words.ts';
import { useSetUpLive } from '../../set-up/kit/use-set-up-live.ts';
import type { Customer } from '../api.ts';
import classes from '../customers.module.css';
import own from './configuration.module.css';

const shownAtMost = 6;

/** The customer's group overrides at a glance, and the ways to them and to the groups. */
export function OverridesPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation('configuration');
  const { permissions } = useSession();
  const asProblem = useProblem();
  const jobTypeWords = useJobTypeWords();
  const mayRead = permissions.includes('setup:read');
  const list = useInfiniteQuery({
    ...overridesQuery({ customerId: customer.id, limit: shownAtMost }),
    enabled: mayRead,
  });
  useSetUpLive([overridesKey, groupsKey]);
  if (!mayRead) return null;
  const problem = asProblem(list.error);
  const overrides = list.data?.pages[0]?.items ?? [];
  return (
    <Panel title={t('overrides.title')}>
      <p className={classes.muted}>{t('overrides.text')}</p>
      {list.isPending && <Skeleton height={24} />}
      {problem && <ErrorNote problem={problem} />}
      {list.isSuccess && overrides.length === 0 && <p>{t('overrides.none')}</p>}
      <ul className={own.overrides}>
        {overrides.map((one) => (
          <li key={one.id}>
            {`${jobTypeWords(one.jobType)}, ${one.port.code} ${one.port.name}, ${one.department?.name ?? t('overrides.allDepartments')}: `}
            <strong>{one.group.code}</strong>
          </li>
        ))}
        {list.hasNextPage && <li className={classes.muted}>{t('overrides.more')}</li>}
      </ul>
      <div className={own.links}>
        <Anchor component={Link} to={'/group-overrides' as string} search={{ customerId: customer.id } as never}>
          {t('overrides.edit')}
        </Anchor>
        <Anchor component={Link} to={'/customer-groups' as string} search={{} as never}>
          {t('groups')}
        </Anchor>
      </div>
    </Panel>
  );
}
