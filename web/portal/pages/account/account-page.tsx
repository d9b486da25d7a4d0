import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SecurityPanels } from '../../../app/account/security-panels.tsx';
import { NotFoundPage } from '../../../app/route-states.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { useSession } from '../../session.ts';
import classes from './account.module.css';
import { accountPort } from './account-port.ts';
import '../../late-texts.ts';

/** The contact's own password, second factor and sessions. Staff who look as the contact have nothing to do here. */
export function AccountPage() {
  const { t } = useTranslation('security');
  const { contact, viewedBy } = useSession();
  const port = useMemo(() => accountPort(contact.email), [contact.email]);
  if (viewedBy) return <NotFoundPage />;
  return (
    <Page
      title={t('account.title')}
      lead={
        <>
          <Anchor component={Link} to="/">
            {t('account.back')}
          </Anchor>
          {' · '}
          {t('account.lead', { name: contact.name, email: contact.email })}
        </>
      }
    >
      <div className={classes.panels}>
        <SecurityPanels port={port} />
      </div>
    </Page>
  );
}
