import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../../ui/frame/page.tsx';
import { type Part, parts } from '../api.ts';
import classes from './set-up-frame.module.css';
import { useSetUpLive } from './use-set-up-live.ts';

/** The frame of the company's lists: which there are, and what this one is for. */
export function SetUpFrame({ part, actions, children }: { part: Part; actions?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('setUp');
  useSetUpLive(parts);
  return (
    <Page title={t(`${part}.title`)} lead={t(`${part}.lead`)} actions={actions}>
      <nav aria-label={t('nav')} className={classes.nav}>
        {parts.map((one) => (
          <Link
            key={one}
            to={`/set-up/${one}` as string}
            className={classes.link}
            aria-current={one === part ? 'page' : undefined}
            activeProps={{}}
          >
            {t(`${one}.title`)}
          </Link>
        ))}
      </nav>
      {children}
    </Page>
  );
}
