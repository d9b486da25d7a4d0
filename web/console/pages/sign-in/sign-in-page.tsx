import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../../app/brand-mark.tsx';
import { GoTo, useGoTo } from '../../../app/go-to.tsx';
import { SignInDoor } from '../../../app/sign-in/sign-in-door.tsx';
import { sessionQuery, signInPort } from '../../session.ts';
import { startQuery } from './api.ts';
import type { SignInSearch } from './rules-search.ts';

/** Staff sign in here; afterwards they are where they wanted to go. A new installation begins with the first run. */
export function SignInPage() {
  const { t } = useTranslation(['app', 'shell', 'doors']);
  const goTo = useGoTo();
  const search = useSearch({ strict: false }) as SignInSearch;
  const session = useQuery(sessionQuery);
  const start = useQuery(startQuery);
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    document.title = t('app:signIn.title');
  }, [t]);
  if (start.data?.firstRun) return <Navigate to={'/first-run' as string} replace />;
  if (session.data && !begun) return <GoTo address={search.to ?? '/'} />;
  return (
    <SignInDoor
      port={signInPort}
      brand={<BrandMark name={t('shell:product')} />}
      title={t('app:signIn.title')}
      lead={search.set && <span role="status">{t('doors:reset.doneStaff')}</span>}
      forgotten={
        <Anchor component={Link} to="/forgotten-password">
          {t('app:signIn.forgotten')}
        </Anchor>
      }
      onBegin={() => setBegun(true)}
      onDone={() => goTo(search.to ?? '/')}
    />
  );
}
