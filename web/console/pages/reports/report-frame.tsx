import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '#shared/vocabulary.ts';
import { Page } from '../../../ui/frame/page.tsx';
import { useSession } from '../../session.ts';
import { reportPaths } from './api.ts';
import classes from './reports.module.css';

type ReportTab = Report | 'schedules';

const tabs = [
  { tab: 'job_enquiry', path: reportPaths.job_enquiry, needs: 'reports:read' },
  { tab: 'job_exceptions', path: reportPaths.job_exceptions, needs: 'reports:read' },
  { tab: 'active_events', path: reportPaths.active_events, needs: 'reports:read' },
  { tab: 'schedules', path: 'schedules', needs: 'reports:schedule' },
] as const;

type Props = { tab: ReportTab; actions?: ReactNode; lead?: ReactNode; layout?: 'flow' | 'fill'; children: ReactNode };

/** The frame of the reports: which there are, and what this one tells. */
export function ReportFrame({ tab, actions, lead, layout = 'fill', children }: Props) {
  const { t } = useTranslation('reports');
  const { permissions } = useSession();
  return (
    <Page title={t(`${tab}.title`)} lead={lead ?? t(`${tab}.lead`)} actions={actions} layout={layout}>
      <nav aria-label={t('nav')} className={classes.nav}>
        {tabs
          .filter((one) => permissions.includes(one.needs))
          .map((one) => (
            <Link
              key={one.tab}
              to={`/reports/${one.path}` as string}
              className={classes.link}
              aria-current={one.tab === tab ? 'page' : undefined}
              activeProps={{}}
            >
              {t(`${one.tab}.title`)}
            </Link>
          ))}
      </nav>
      {children}
    </Page>
  );
}
