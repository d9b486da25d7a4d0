import { useMediaQuery } from '@mantine/hooks';
import { IconMessages } from '@tabler/icons-react';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { SearchInput } from '../../../ui/form/search-input.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import classes from './inbox.module.css';
import { Lists } from './lists.tsx';
import { OpenThread } from './open-thread.tsx';
import { placeOf } from './rules-open.ts';
import { listOnly, parseInboxSearch } from './rules-search.ts';
import { SearchHits } from './search-hits.tsx';
import { Threads } from './threads.tsx';
import { useListKeys } from './use-list-keys.ts';
import { useLiveInbox } from './use-live-inbox.ts';

/** From this width on the conversation stands beside the list; below it takes the page. */
const wideEnough = '(min-width: 80em)';

/** Conversations by what is to do about them, and the search over all that was written; the one that is open beside them. */
export function InboxPage() {
  const { t } = useTranslation(['inbox', 'shell']);
  const navigate = useNavigate();
  const router = useRouter();
  const isWide = useMediaQuery(wideEnough, undefined, { getInitialValueInEffect: false }) ?? false;
  const search = parseInboxSearch(useSearch({ strict: false }));
  const { filter = 'unread', q } = search;
  const place = placeOf(search);
  const list = useRef<HTMLDivElement>(null);
  const open = useCallback((href: string) => void navigate({ href, replace: true }), [navigate]);
  useListKeys({ list, open: isWide ? open : null });
  useLiveInbox();
  const find = (text: string) =>
    void navigate({
      to: '/inbox',
      search: parseInboxSearch({ ...search, q: text }),
      hash: router.latestLocation.hash,
      replace: q !== undefined,
    });
  if (place && !isWide) return <OpenThread place={place} back={listOnly(search)} />;
  return (
    <Page title={t('shell:nav.inbox')} layout={isWide ? 'fill' : 'flow'}>
      <div className={classes.split}>
        <Lists filter={q === undefined ? filter : null} />
        <div className={classes.content}>
          <SearchInput value={q ?? ''} onChange={find} label={t('search')} placeholder={t('searchHint')} />
          <div ref={list} className={classes.scroll}>
            {q === undefined ? (
              <Threads key={filter} filter={filter} search={search} />
            ) : (
              <SearchHits q={q} search={search} />
            )}
          </div>
        </div>
        {isWide && (
          <section className={classes.pane} aria-label={t('openThread')}>
            {place ? (
              <OpenThread place={place} />
            ) : (
              <EmptyState title={t('choose')} icon={<IconMessages size={28} stroke={1.6} />}>
                {t('chooseHint')}
              </EmptyState>
            )}
          </section>
        )}
      </div>
    </Page>
  );
}
