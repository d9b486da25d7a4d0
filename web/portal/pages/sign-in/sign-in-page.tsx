import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../app/api/problem.ts';
import { BrandMark } from '../../../app/brand-mark.tsx';
import { GoTo, useGoTo } from '../../../app/go-to.tsx';
import { NotFoundPage } from '../../../app/route-states.tsx';
import { SignInDoor } from '../../../app/sign-in/sign-in-door.tsx';
import { brandQuery, sessionQuery, signInPort } from '../../session.ts';
import { useBrand } from '../../shell/use-brand.ts';
import '../../late-texts.ts';

/** Contacts sign in here; afterwards they are where they wanted to go. Shows the company's brand and nothing else. */
export function SignInPage() {
  const { t } = useTranslation(['app', 'portalShell']);
  const goTo = useGoTo();
  const search = useSearch({ strict: false }) as { to?: string };
  const brand = useBrand();
  const known = useQuery(brandQuery);
  const session = useQuery(sessionQuery);
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    document.title = brand ? `${t('app:signIn.title')} · ${brand.companyName}` : t('app:signIn.title');
  }, [t, brand]);

  if (known.error instanceof ApiProblem && known.error.status === 404) return <NotFoundPage />;
  if (session.data && !begun) return <GoTo address={search.to ?? '/'} />;
  const company = brand?.companyName;
  return (
    <SignInDoor
      port={signInPort}
      brand={company && <BrandMark name={company} logoUrl={brand.logoUrl} />}
      title={t('app:signIn.title')}
      lead={company && t('portalShell:signInTo', { company })}
      forgotten={<Link to="/forgotten-password">{t('app:signIn.forgotten')}</Link>}
      onBegin={() => setBegun(true)}
      onDone={() => goTo(search.to ?? '/')}
    />
  );
}
