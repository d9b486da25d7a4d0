import { Link, useLocation, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { anchorOf } from '../../../app/thread/rules-anchor.ts';
import classes from './inbox.module.css';
import { isOpen, openOf } from './rules-open.ts';
import { type InboxSearch, listOnly } from './rules-search.ts';

type Props = {
  row: Parameters<typeof openOf>[0];
  threadId: string;
  search: InboxSearch;
  /** A message of it to open it at. */
  messageId?: string;
  children: ReactNode;
};

/** Opens a conversation beside the list, or in its place; the list stays as it is. */
export function EntryLink({ row, threadId, search, messageId, children }: Props) {
  const router = useRouter();
  const hash = messageId === undefined ? '' : anchorOf(messageId);
  const isThere = useLocation({ select: (location) => messageId === undefined || location.hash === hash });
  const opened = { ...listOnly(search), ...openOf(row, threadId) };
  return (
    <Link
      to="/inbox"
      search={opened}
      hash={hash}
      className={classes.link}
      activeProps={{}}
      activeOptions={{ exact: true, includeHash: true }}
      aria-current={isThere && isOpen(row, threadId, search) ? 'true' : undefined}
      data-entry={router.buildLocation({ to: '/inbox', search: opened, hash } as never).href}
    >
      {children}
    </Link>
  );
}
