import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SecurityPanels } from '../../../app/account/security-panels.tsx';
import { useLiveEvents } from '../../../app/live/live-provider.tsx';
import { PendingPage } from '../../../app/route-states.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { DateText } from '../../../ui/format/date-text.tsx';
import { Page, Panel } from '../../../ui/frame/page.tsx';
import { AbsenceForm } from './absence-form.tsx';
import { accountPort } from './account-port.ts';
import { AlertsForm } from './alerts-form.tsx';
import { type Me, meQuery } from './api.ts';
import classes from './me.module.css';

function Covering({ me }: { me: Me }) {
  const { t } = useTranslation('me');
  if (me.covering.length === 0) return <p className={classes.muted}>{t('coveringNobody')}</p>;
  return (
    <ul className={classes.covering}>
      {me.covering.map((user) => (
        <li key={user.id}>
          <strong>{user.name}</strong>{' '}
          {user.awayUntil && (
            <span className={classes.muted}>
              {t('until')} <DateText day={user.awayUntil} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the signed-in user sets for themselves: absence and cover, password, second factor, sessions. */
export function MePage() {
  const { t } = useTranslation('me');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const { data: me, error, refetch } = useQuery(meQuery);
  useLiveEvents((event) => {
    if (event.type === 'live.opened' || (event.type === 'setup.changed' && event.part === 'users'))
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
  });
  const email = me?.email ?? '';
  const port = useMemo(() => accountPort(email), [email]);
  if (error && !me) return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!me) return <PendingPage />;
  const saved = [me.cover?.id, me.awayFrom, me.awayUntil].join();
  return (
    <Page
      title={t('title')}
      lead={t('lead', { name: `${me.firstName} ${me.lastName}`.trim(), email: me.email, role: me.role.name })}
    >
      <div className={classes.panels}>
        <Panel title={t('absence')}>
          <p className={classes.text}>{t('absenceText')}</p>
          <AbsenceForm key={saved} me={me} />
        </Panel>
        <Panel title={t('covering')}>
          <Covering me={me} />
        </Panel>
        <Panel title={t('alerts')}>
          <AlertsForm me={me} />
        </Panel>
        <SecurityPanels port={port} />
      </div>
    </Page>
  );
}
