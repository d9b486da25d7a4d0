import { VisuallyHidden } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CardLine } from '../../../app/thread/card-line.tsx';
import { anchorOf } from '../../../app/thread/rules-anchor.ts';
import { RelativeTime } from '../../../ui/format/date-text.tsx';
import { MarkedText } from '../../../ui/format/marked-text.tsx';
import classes from './bell.module.css';
import type { Hit, ThreadItem } from './queries.ts';

type Place = Pick<ThreadItem, 'job' | 'component'>;
const addressOf = ({ job, component }: Place) =>
  component ? `/jobs/${job.id}/components/${component.id}/messages` : `/jobs/${job.id}/messages`;
const codeOf = ({ job, component }: Place) => (component ? `${job.jobCode} / ${component.code}` : job.jobCode);

function useAuthor() {
  const { t } = useTranslation('portalMessages');
  return (author: ThreadItem['last']['author']) => (author.isMe ? t('you') : (author.name ?? t('company')));
}

/** A conversation: what it is about, and what was said last. */
export function ThreadEntry({ item, onLeave }: { item: ThreadItem; onLeave: () => void }) {
  const { t } = useTranslation('portalMessages');
  const author = useAuthor();
  const { unread, last } = item;
  return (
    <Link to={addressOf(item)} className={classes.entry} data-unread={unread > 0 || undefined} onClick={onLeave}>
      <span className={classes.line}>
        <span className={classes.code}>{codeOf(item)}</span>
        {unread > 0 && (
          <>
            <span className={classes.pill} aria-hidden>
              {unread > 99 ? '99+' : unread}
            </span>
            <VisuallyHidden>{t('unreadCount', { count: unread })}</VisuallyHidden>
          </>
        )}
        <span className={classes.when}>
          <RelativeTime instant={last.at} />
        </span>
      </span>
      <span className={classes.text}>
        <span className={classes.muted}>{author(last.author)}: </span>
        {last.removed ? t('removed') : <CardLine card={last.card}>{last.text}</CardLine>}
        {!last.removed && !last.card && last.text === '' && last.files > 0 && t('files', { count: last.files })}
      </span>
    </Link>
  );
}

/** A message that was found; it leads to its conversation. */
export function HitEntry({ hit, onLeave }: { hit: Hit; onLeave: () => void }) {
  const author = useAuthor();
  return (
    <Link to={addressOf(hit)} hash={anchorOf(hit.messageId)} className={classes.entry} onClick={onLeave}>
      <span className={classes.line}>
        <span className={classes.code}>{codeOf(hit)}</span>
        <span className={classes.when}>
          <RelativeTime instant={hit.at} />
        </span>
      </span>
      <span className={classes.found}>
        <span className={classes.muted}>{author(hit.author)}: </span>
        <CardLine card={hit.card}>{hit.excerpt.text !== '' && <MarkedText {...hit.excerpt} />}</CardLine>
      </span>
      {hit.files.map((file) => (
        <span key={file.id} className={classes.found}>
          <IconPaperclip size={13} aria-hidden /> <MarkedText {...file.name} />
        </span>
      ))}
    </Link>
  );
}
