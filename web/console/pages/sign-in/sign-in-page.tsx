import { useMutation, useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../../app/brand-mark.tsx';
import { DoorPage, SignInForm } from '../../../app/sign-in/sign-in-form.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { sessionQuery, signIn } from '../../session.ts';

/** Staff sign in here; afterwards they are where they wanted to go. */
export function SignInPage() {
  const { t } = useTranslation(['app', 'shell']);
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { to?: string };
  const asProblem = useProblem();
  const session = useQuery(sessionQuery);
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: () => navigate({ to: search.to ?? '/', replace: true }),
  });
  useEffect(() => {
    document.title = t('app:signIn.title');
  }, [t]);
  if (session.data && attempt.isIdle) return <Navigate to={search.to ?? '/'} replace />;
  return (
    <DoorPage brand={<BrandMark name={t('shell:product')} />} title={t('app:signIn.title')}>
      <SignInForm onSubmit={attempt.mutate} busy={attempt.isPending} problem={asProblem(attempt.error)} />
    </DoorPage>
  );
}
