import { Button } from '@mantine/core';
import { IconShare3 } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkList } from '../../../../app/share-links/link-list.tsx';
import { useProblem } from '../../../../app/use-problem.ts';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { PageSkeleton } from '../../../../ui/feedback/page-skeleton.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import { customerLinksQuery, revokeLink } from '../../jobs/share-links/api.ts';

/** All share links to a customer's jobs, whoever made them. */
export default function CustomerShareLinks({ customerId }: { customerId: string }) {
  const { t } = useTranslation('shareLinks');
  const asProblem = useProblem();
  const list = useInfiniteQuery(customerLinksQuery(customerId));
  const links = list.data?.pages.flatMap((page) => page.items);
  if (!links && list.error) return <ErrorState problem={asProblem(list.error)} onRetry={() => void list.refetch()} />;
  if (!links) return <PageSkeleton />;
  return (
    <Panel title={t('list')}>
      {links.length === 0 ? (
        <EmptyState title={t('emptyAll')} icon={<IconShare3 size={28} stroke={1.6} />}>
          {t('emptyAllStaff')}
        </EmptyState>
      ) : (
        <LinkList
          label={t('list')}
          links={links}
          job={({ jobId, jobCode }) => <Link to={`/jobs/${jobId}` as string}>{jobCode}</Link>}
          onRevoke={revokeLink}
        />
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Panel>
  );
}
