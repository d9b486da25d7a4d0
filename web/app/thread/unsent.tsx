import { Button } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import type { Unsent } from './draft.ts';
import { useThreadWords } from './texts.ts';
import classes from './thread.module.css';
import type { Outbox } from './use-outbox.ts';

/** A message that the server does not have yet. */
export function UnsentItem({ entry, outbox }: { entry: Unsent; outbox: Outbox }) {
  const { t } = useThreadWords();
  const failed = entry.problem !== null;
  return (
    <li className={classes.message} data-mine data-internal={entry.internal || undefined}>
      <div className={classes.bubble} data-unsent={failed ? 'failed' : 'sending'}>
        {entry.internal && (
          <span className={classes.internalMark}>
            <IconLock size={14} aria-hidden />
            {t('internal')}
          </span>
        )}
        {entry.body !== '' && (
          <p className={classes.text} dir="auto">
            {entry.body}
          </p>
        )}
        {entry.files.map((file) => (
          <span key={file.id} className={classes.small}>
            {file.name}
          </span>
        ))}
        {!failed && <span className={classes.foot}>{t('sending')}</span>}
        {failed && (
          <div className={classes.failed} role="alert">
            <p>
              <IconAlertTriangle size={16} aria-hidden /> <strong>{t('failed')}</strong> {entry.problem}
            </p>
            <div className={classes.editActions}>
              <Button size="compact-sm" onClick={() => outbox.retry(entry)}>
                {t('retry')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => outbox.discard(entry.clientId)}>
                {t('discard')}
              </Button>
            </div>
          </div>
        )}
      </div>
    </li>
  );
}
