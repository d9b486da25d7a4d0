import { Button } from '@mantine/core';
import { IconShare3 } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PendingPage } from '../../../app/route-states.tsx';
import { LinkList } from '../../../app/share-links/link-list.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Page, Panel } from '../../../ui/frame/page.tsx';
import { linksQuery, revokeLink } from './queries.ts';
import '../../late-texts.ts';

/** All links to jobs that the contact, or those of the same customer, gave away. */
export function ShareLinksPage() {
  const { t } = useTranslation(['portalShare', 'shareLinks']);
  const asProblem = useProblem();
  const list = useInfiniteQuery(linksQuery);
  const links = list.data?.pages.flatMap((page) => page.items);
  if (!links && list.error) return <ErrorState problem={asProblem(list.error)} onRetry={() => void list.refetch()} />;
  if (!links) return <PendingPage />;
  return (
    <Page title={t('portalShare:links.title')} lead={t('portalShare:links.lead')}>
      <Panel>
        {links.length === 0 ? (
          <EmptyState title={t('shareLinks:emptyAll')} icon={<IconShare3 size={28} stroke={1.6} />}>
            {t('shareLinks:emptyAllText')}
          </EmptyState>
        ) : (
          <LinkList
            label={t('portalShare:links.title')}
            links={links}
            job={({ jobId, jobCode, state }) =>
              state === 'void' ? (
                jobCode
              ) : (
                <Link to="/jobs/$jobId" params={{ jobId }}>
                  {jobCode}
                </Link>
              )
            }
            onRevoke={revokeLink}
          />
        )}
        {list.hasNextPage && (
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('shareLinks:more')}
          </Button>
        )}
      </Panel>
    </Page>
  );
}
