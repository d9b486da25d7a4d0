import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../../app/brand-mark.tsx';
import { PendingPage } from '../../../app/route-states.tsx';
import { DoorPage } from '../../../app/sign-in/sign-in-form.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { linkQuery } from '../sign-in/api.ts';
import { NewLinkButton } from './new-link-button.tsx';
import { PasswordForm } from './password-form.tsx';

function Door({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation('shell');
  return (
    <DoorPage brand={<BrandMark name={t('product')} />} title={title} lead={lead}>
      {children}
    </DoorPage>
  );
}

/** To the door of the population: a customer's portal is another app. */
function SignInButton({ slug, quiet = false }: { slug: string | null; quiet?: boolean }) {
  const { t } = useTranslation('doors');
  const look = { size: 'md', variant: quiet ? 'default' : 'filled', fullWidth: true } as const;
  if (!slug) {
    return (
      <Button {...look} component={Link} to="/sign-in">
        {t('reset.signIn')}
      </Button>
    );
  }
  return (
    <Button {...look} component="a" href={`/p/${slug}`}>
      {t('reset.signIn')}
    </Button>
  );
}

/**
 * Reset Password: where the links of invitations and forgotten passwords lead. The token stands in the fragment, which no server log
 * sees; the link is used up only when the password is set. Afterwards the login screen follows (DOMAIN 7).
 */
export function ResetPasswordPage() {
  const { t } = useTranslation('doors');
  const token = useLocation({ select: (location) => location.hash });
  const asProblem = useProblem();
  const link = useQuery({ ...linkQuery(token), enabled: token !== '' });
  useEffect(() => {
    document.title = t('reset.title');
  }, [t]);
  if (token === '') return <Door title={t('reset.voidTitle')} lead={t('reset.void')} />;
  if (link.isPending) return <PendingPage />;
  if (link.isError) return <ErrorState problem={asProblem(link.error)} onRetry={() => void link.refetch()} />;
  const { state, purpose, hasPassword, slug } = link.data;
  const email = link.data.email ?? '';
  if (state === 'valid' && purpose === 'contact_invitation' && hasPassword) {
    return (
      <Door title={t('reset.knownTitle')} lead={t('reset.known', { email })}>
        <SignInButton slug={slug} />
      </Door>
    );
  }
  if (state === 'valid') {
    return (
      <Door title={t('reset.title')} lead={t('reset.lead', { email })}>
        <PasswordForm token={token} email={email} onVoid={() => void link.refetch()} />
      </Door>
    );
  }
  if (state === 'void') return <Door title={t('reset.voidTitle')} lead={t('reset.void')} />;
  return (
    <Door title={t(`reset.${state}Title`)} lead={t(`reset.${state}`, { email })}>
      <NewLinkButton email={email} slug={slug} />
      <SignInButton slug={slug} quiet />
    </Door>
  );
}
