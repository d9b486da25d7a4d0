import { Anchor } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, Navigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../../app/brand-mark.tsx';
import { GoTo, useGoTo } from '../../../app/go-to.tsx';
import { DoorPage, SignInForm } from '../../../app/sign-in/sign-in-form.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { sessionQuery, signIn } from '../../session.ts';
import { startQuery } from './api.ts';
import type { SignInSearch } from './rules-search.ts';

/** Staff sign in here; afterwards they are where they wanted to go. A new installation begins with the first run. */
export function SignInPage() {
  const { t } = useTranslation(['app', 'shell', 'doors']);
  const goTo = useGoTo();
  const search = useSearch({ strict: false }) as SignInSearch;
  const asProblem = useProblem();
  const session = useQuery(sessionQuery);
  const start = useQuery(startQuery);
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: () => goTo(search.to ?? '/'),
  });
  useEffect(() => {
    document.title = t('app:signIn.title');
  }, [t]);
  if (start.data?.firstRun) return <Navigate to={'/first-run' as string} replace />;
  if (session.data && attempt.isIdle) return <GoTo address={search.to ?? '/'} />;
  return (
    <DoorPage
      brand={<BrandMark name={t('shell:product')} />}
      title={t('app:signIn.title')}
      lead={search.set && <span role="status">{t('doors:reset.doneStaff')}</span>}
    >
      <SignInForm
        onSubmit={attempt.mutate}
        busy={attempt.isPending}
        problem={asProblem(attempt.error)}
        forgotten={
          <Anchor component={Link} to="/forgotten-password">
            {t('app:signIn.forgotten')}
          </Anchor>
        }
      />
    </DoorPage>
  );
}
