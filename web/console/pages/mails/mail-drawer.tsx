import { Drawer, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { InstantText } from '../../../ui/format/date-text.tsx';
import { mailQuery } from './api.ts';
import { MailFiles } from './mail-files.tsx';
import { MailStatePill } from './mail-state.tsx';
import classes from './mails.module.css';

/** One mail: its text, and what became of it. */
export function MailDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['mails', 'ui']);
  const asProblem = useProblem();
  const { data: mail, error, refetch } = useQuery(mailQuery(id));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={mail?.subject ?? ''}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {!mail && !error && <Skeleton height={160} />}
      {error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      {mail && (
        <>
          <dl className={classes.facts}>
            <dt>{t('mails:to')}</dt>
            <dd>
              {mail.to.name} &lt;{mail.to.address}&gt;
            </dd>
            <dt>{t('mails:stateTitle')}</dt>
            <dd>
              <MailStatePill state={mail.state} />
            </dd>
            <dt>{t('mails:created')}</dt>
            <dd>
              <InstantText instant={mail.createdAt} />
            </dd>
            {mail.sentAt && (
              <>
                <dt>{t('mails:sent')}</dt>
                <dd>
                  <InstantText instant={mail.sentAt} />
                </dd>
              </>
            )}
            {mail.bouncedAt && (
              <>
                <dt>{t('mails:bounced')}</dt>
                <dd>
                  <InstantText instant={mail.bouncedAt} />
                </dd>
              </>
            )}
            {mail.attempts > 0 && (
              <>
                <dt>{t('mails:attempts')}</dt>
                <dd>{mail.attempts}</dd>
              </>
            )}
            {mail.state === 'queued' && mail.nextAttemptAt && (
              <>
                <dt>{t('mails:next')}</dt>
                <dd>
                  <InstantText instant={mail.nextAttemptAt} />
                </dd>
              </>
            )}
            {mail.error && (
              <>
                <dt>{t('mails:error')}</dt>
                <dd>{mail.error}</dd>
              </>
            )}
            <dt>{t('mails:messageId')}</dt>
            <dd>{mail.messageId}</dd>
          </dl>
          {mail.state === 'kept' && <p>{t('mails:keptHint')}</p>}
          {mail.attachments.length > 0 && <MailFiles id={mail.id} files={mail.attachments} />}
          <pre className={classes.text}>{mail.text}</pre>
        </>
      )}
    </Drawer>
  );
}
