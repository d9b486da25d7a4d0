import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { InstantText } from '../../ui/format/date-text.tsx';
import { Panel } from '../../ui/frame/page.tsx';
import { useProblem } from '../use-problem.ts';
import classes from './account.module.css';
import { FactorPanel } from './factor-panel.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { SessionsPanel } from './sessions-panel.tsx';
import type { AccountPort, Security } from './types.ts';
import { securityQuery } from './use-account.ts';

function Recent({ recent }: { recent: Security['recent'] }) {
  const { t } = useTranslation('security');
  return (
    <Panel title={t('recent.title')}>
      {recent.length === 0 ? (
        <p className={classes.text}>{t('recent.none')}</p>
      ) : (
        <ul className={classes.recent}>
          {recent.map((one) => (
            <li key={`${one.at} ${one.kind}`}>
              <span>
                {t(`recent.${one.kind}`)} {one.by && t('recent.by', { name: one.by })}
              </span>
              <span className={classes.facts}>
                <InstantText instant={one.at} />
                {one.address && <span>{t('sessions.from', { address: one.address })}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Second factor, password, sessions and what happened to them. */
export function SecurityPanels({ port }: { port: AccountPort }) {
  const asProblem = useProblem();
  const { data, error, refetch } = useQuery(securityQuery(port));
  return (
    <>
      {error && !data && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data && <FactorPanel port={port} security={data} />}
      <PasswordPanel port={port} />
      <SessionsPanel port={port} />
      {data && <Recent recent={data.recent} />}
    </>
  );
}
