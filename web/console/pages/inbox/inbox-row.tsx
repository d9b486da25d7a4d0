import { Checkbox } from '@mantine/core';
import { IconLock, IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CardLine } from '../../../app/thread/card-line.tsx';
import { InstantText, RelativeTime } from '../../../ui/format/date-text.tsx';
import type { InboxItem } from './api.ts';
import { EntryLink } from './entry-link.tsx';
import classes from './inbox.module.css';
import { isOpen } from './rules-open.ts';
import type { InboxSearch } from './rules-search.ts';

export const codeOf = (job: { jobCode: string } | null, component: { code: string } | null, none: string): string =>
  component ? `${job?.jobCode ?? none} / ${component.code}` : (job?.jobCode ?? none);

function Waits({ item }: { item: InboxItem }) {
  const { t } = useTranslation('inbox');
  if (item.doneAt)
    return (
      <span>
        {t('doneAt')} <RelativeTime instant={item.doneAt} />
      </span>
    );
  return (
    <>
      {item.waits && (
        <span className={classes.waits} data-who={item.waits.who}>
          {t(`waits.${item.waits.who}`)} <RelativeTime instant={item.waits.since} />
        </span>
      )}
      {item.snoozedUntil && (
        <span>
          {t('snoozedUntil')} <InstantText instant={item.snoozedUntil} />
        </span>
      )}
    </>
  );
}

function Last({ last }: { last: InboxItem['last'] }) {
  const { t } = useTranslation('inbox');
  if (!last) return <span className={classes.snippet}>{t('nothingYet')}</span>;
  return (
    <span className={classes.snippet}>
      {last.internal && (
        <span className={classes.internal}>
          <IconLock size={13} aria-hidden /> {t('internal')}
        </span>
      )}
      <span className={classes.author}>{last.author.name}: </span>
      {last.removed ? <em>{t('removed')}</em> : <CardLine card={last.card}>{last.text}</CardLine>}
      {last.files > 0 && (
        <span className={classes.files}>
          <IconPaperclip size={13} aria-hidden /> {t('files', { count: last.files })}
        </span>
      )}
    </span>
  );
}

type Props = {
  item: InboxItem;
  search: InboxSearch;
  selected: boolean;
  onSelect: (selected: boolean) => void;
};

/** A thread in the inbox: what it is about, what was said last, who waits since when, whose it is. */
export function InboxRow({ item, search, selected, onSelect }: Props) {
  const { t } = useTranslation('inbox');
  const { job, component, customer, unread, assignedTo } = item;
  const code = codeOf(job, component, t('noJob'));
  return (
    <li
      className={classes.row}
      data-unread={unread > 0 || undefined}
      data-selected={selected || undefined}
      data-open={isOpen(item, item.id, search) || undefined}
    >
      <Checkbox
        className={classes.check ?? ''}
        aria-label={t('select', { code })}
        checked={selected}
        disabled={!item.abilities.change}
        onChange={(event) => onSelect(event.currentTarget.checked)}
      />
      <div className={classes.main}>
        <div className={classes.line}>
          <EntryLink row={item} threadId={item.id} search={search}>
            {code}
          </EntryLink>
          <span className={classes.customer}>{customer.name}</span>
          {unread > 0 && (
            <span className={classes.count} role="img" aria-label={t('unread', { count: unread })}>
              {unread >= 100 ? '99+' : unread}
            </span>
          )}
          {item.last && (
            <span className={classes.when}>
              <RelativeTime instant={item.last.at} />
            </span>
          )}
        </div>
        <Last last={item.last} />
        <div className={classes.facts}>
          <Waits item={item} />
          <span>{assignedTo ? t('assignedTo', { name: assignedTo.name }) : t('nobody')}</span>
        </div>
      </div>
    </li>
  );
}
