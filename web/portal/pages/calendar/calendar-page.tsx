import { Button } from '@mantine/core';
import { IconCalendarDue } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PendingPage } from '../../../app/route-states.tsx';
import { SecretAddress } from '../../../app/share-links/secret-address.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorNote, ErrorState } from '../../../ui/feedback/error-state.tsx';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../../ui/form/confirm-dialog.tsx';
import { InstantText } from '../../../ui/format/date-text.tsx';
import { Page, Panel } from '../../../ui/frame/page.tsx';
import classes from './calendar.module.css';
import { feedQuery, makeFeed, revokeFeed } from './queries.ts';
import '../../late-texts.ts';

type Ask = 'renew' | 'revoke';

/** What is shown of the address: told at its making, and how to use it. */
function Address({ url }: { url: string }) {
  const { t } = useTranslation('portalShare');
  return (
    <>
      <SecretAddress label={t('calendar.address')} url={url} hint={t('calendar.addressHint')} />
      <div className={classes.actions}>
        <Button component="a" href={url.replace(/^https?:/, 'webcal:')} variant="default">
          {t('calendar.open')}
        </Button>
      </div>
    </>
  );
}

function Facts({ feed }: { feed: { createdAt: string; lastReadAt: string | null } }) {
  const { t } = useTranslation('portalShare');
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('calendar.createdAt')}</dt>
        <dd>
          <InstantText instant={feed.createdAt} />
        </dd>
      </div>
      <div>
        <dt>{t('calendar.lastReadAt')}</dt>
        <dd>{feed.lastReadAt ? <InstantText instant={feed.lastReadAt} /> : t('calendar.never')}</dd>
      </div>
    </dl>
  );
}

function useFeed() {
  const asProblem = useProblem();
  const feed = useQuery(feedQuery);
  const [url, setUrl] = useState<string | null>(null);
  const [asked, setAsked] = useState<Ask | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const run = async (work: () => Promise<string | null>) => {
    setBusy(true);
    setError(null);
    try {
      setUrl(await work());
      setAsked(null);
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setBusy(false);
    }
  };
  const ask = (what: Ask | null) => {
    setError(null);
    setAsked(what);
  };
  return { feed, url, asked, ask, busy, problem: asProblem(error), run };
}

/** The contact's own calendar: its address to make, renew and remove. */
export function CalendarPage() {
  const { t } = useTranslation('portalShare');
  const asProblem = useProblem();
  const { feed, url, asked, ask, busy, problem, run } = useFeed();
  if (!feed.data && feed.error)
    return <ErrorState problem={asProblem(feed.error)} onRetry={() => void feed.refetch()} />;
  if (!feed.data) return <PendingPage />;
  const there = feed.data.feed;
  const remove = async () => {
    await revokeFeed();
    toasts.show({ text: t('calendar.revoked') });
    return null;
  };
  return (
    <Page title={t('calendar.title')} lead={t('calendar.lead')}>
      {there === null ? (
        <Panel>
          {problem && asked === null && <ErrorNote problem={problem} />}
          <EmptyState
            title={t('calendar.none')}
            icon={<IconCalendarDue size={28} stroke={1.6} />}
            action={
              <Button loading={busy} onClick={() => void run(makeFeed)}>
                {t('calendar.make')}
              </Button>
            }
          >
            {t('calendar.noneText')}
          </EmptyState>
        </Panel>
      ) : (
        <Panel title={t('calendar.state')}>
          <div className={classes.stack}>
            {url && <Address url={url} />}
            {url && <p className={classes.text}>{t('calendar.how')}</p>}
            <Facts feed={there} />
            <div className={classes.actions}>
              <Button variant="default" onClick={() => ask('renew')}>
                {t('calendar.renew')}
              </Button>
              <Button variant="default" onClick={() => ask('revoke')}>
                {t('calendar.revoke')}
              </Button>
            </div>
          </div>
        </Panel>
      )}
      <Panel title={t('calendar.what')}>
        <p className={classes.text}>{t('calendar.whatText')}</p>
      </Panel>
      <ConfirmDialog
        opened={asked !== null}
        onClose={() => ask(null)}
        title={asked === 'revoke' ? t('calendar.revokeTitle') : t('calendar.renewTitle')}
        confirmLabel={asked === 'revoke' ? t('calendar.revoke') : t('calendar.renew')}
        danger={asked === 'revoke'}
        busy={busy}
        problem={problem}
        onConfirm={() => void run(asked === 'revoke' ? remove : makeFeed)}
      >
        {asked === 'revoke' ? t('calendar.revokeText') : t('calendar.renewText')}
      </ConfirmDialog>
    </Page>
  );
}
