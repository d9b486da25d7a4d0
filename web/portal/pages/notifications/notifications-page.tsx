import { Anchor, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PendingPage } from '../../../app/route-states.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Page, Panel } from '../../../ui/frame/page.tsx';
import { languages } from '../../languages.ts';
import { usePortalLanguages } from '../../shell/use-language.ts';
import { AlertsForm, ChoicesForm } from './choices-form.tsx';
import { FollowedJobs } from './followed-jobs.tsx';
import classes from './notifications.module.css';
import { choicesQuery } from './queries.ts';
import '../../late-texts.ts';

const known = [{ value: 'en', label: 'English' }];
for (const [value, { name }] of Object.entries(languages)) known.push({ value, label: name });

/** The language of pages and mails: the same choice as in the user's menu. */
function LanguageChoice() {
  const { t, i18n } = useTranslation('portalNotices');
  const { onLanguage } = usePortalLanguages();
  return (
    <Panel title={t('languageTitle')}>
      <Select
        label={t('language')}
        data={known}
        value={i18n.language}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(value) => value && onLanguage(value)}
      />
    </Panel>
  );
}

/** Which mails a contact gets about its jobs, and in which language. */
export function NotificationsPage() {
  const { t } = useTranslation('portalNotices');
  const asProblem = useProblem();
  const { data, error, refetch } = useQuery(choicesQuery);
  if (!data) return error ? <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} /> : <PendingPage />;
  return (
    <Page
      title={t('title')}
      lead={
        <>
          <Anchor component={Link} to="/">
            {t('back')}
          </Anchor>
          {` · ${t('lead', { email: data.email })}`}
        </>
      }
    >
      <div className={classes.columns}>
        <div className={classes.column}>
          <ChoicesForm choices={data} />
        </div>
        <div className={classes.column}>
          <AlertsForm choices={data} />
          <FollowedJobs />
          <LanguageChoice />
        </div>
      </div>
    </Page>
  );
}
