import { Badge, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ConfirmDialog } from '../../ui/form/confirm-dialog.tsx';
import { InstantText, RelativeTime } from '../../ui/format/date-text.tsx';
import { Panel } from '../../ui/frame/page.tsx';
import { useProblem } from '../use-problem.ts';
import classes from './account.module.css';
import type { AccountPort, OwnSession } from './types.ts';
import { sessionsQuery, useAccountAction } from './use-account.ts';

function useDevice() {
  const { t } = useTranslation('security');
  return ({ browser, system }: OwnSession): string =>
    browser && system ? t('sessions.device', { browser, system }) : (browser ?? system ?? t('sessions.unknown'));
}

function Session({ session, onEnd, busy }: { session: OwnSession; onEnd: () => void; busy: boolean }) {
  const { t } = useTranslation('security');
  const device = useDevice()(session);
  return (
    <li className={classes.session}>
      <div>
        <p className={classes.device}>
          <strong>{device}</strong>
          {session.customer && <span>{t('sessions.at', { customer: session.customer })}</span>}
          {session.current && (
            <Badge variant="light" radius="sm">
              {t('sessions.current')}
            </Badge>
          )}
        </p>
        <p className={classes.facts}>
          {session.address && <span>{t('sessions.from', { address: session.address })}</span>}
          <span>
            {t('sessions.since')} <InstantText instant={session.since} />
          </span>
          <span>
            {t('sessions.lastSeen')} <RelativeTime instant={session.lastSeen} />
          </span>
        </p>
      </div>
      {!session.current && (
        <Button
          variant="default"
          size="compact-md"
          loading={busy}
          aria-label={t('sessions.endOf', { device })}
          onClick={onEnd}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}

/** Every session of the person, this one among them; what is not known is ended here. */
export function SessionsPanel({ port }: { port: AccountPort }) {
  const { t } = useTranslation('security');
  const asProblem = useProblem();
  const { data, error, refetch } = useQuery(sessionsQuery(port));
  const [leaving, setLeaving] = useState(false);
  const end = useAccountAction(port.endSession, { done: t('sessions.ended') });
  const endOthers = useAccountAction(() => port.endSessions('others'), { done: t('sessions.othersDone') });
  const endAll = useAccountAction(() => port.endSessions('all'), { onDone: port.forget });
  const problem = asProblem(error ?? end.error ?? endOthers.error);
  return (
    <Panel title={t('sessions.title')}>
      <p className={classes.text}>{t('sessions.lead')}</p>
      {problem && <ErrorState problem={problem} onRetry={() => void refetch()} />}
      {!data && !error && <p role="status">{t('sessions.loading')}</p>}
      {data && (
        <ul className={classes.sessions}>
          {data.items.map((session) => (
            <Session
              key={session.id}
              session={session}
              busy={end.isPending && end.variables === session.id}
              onEnd={() => end.mutate(session.id)}
            />
          ))}
        </ul>
      )}
      <div className={classes.actions}>
        {data && data.items.length > 1 && (
          <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>
            {t('sessions.endOthers')}
          </Button>
        )}
        <Button variant="default" onClick={() => setLeaving(true)}>
          {t('sessions.endAll')}
        </Button>
      </div>
      <ConfirmDialog
        opened={leaving}
        onClose={() => setLeaving(false)}
        title={t('sessions.endAll')}
        confirmLabel={t('sessions.endAll')}
        busy={endAll.isPending}
        problem={asProblem(endAll.error)}
        onConfirm={() => endAll.mutate(undefined)}
      >
        <p>{t('sessions.endAllText')}</p>
      </ConfirmDialog>
    </Panel>
  );
}
