import { Menu, UnstyledButton } from '@mantine/core';
import { IconSearch, IconUserCog } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../app/brand-mark.tsx';
import { ToSignIn } from '../../app/go-to.tsx';
import { localeFor } from '../../app/i18n/locale.ts';
import { LiveProvider, useLiveState } from '../../app/live/live-provider.tsx';
import { PendingPage } from '../../app/route-states.tsx';
import { useProblem } from '../../app/use-problem.ts';
import { UserMenu } from '../../app/user-menu.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { LiveMark } from '../../ui/feedback/live-mark.tsx';
import { FormatProvider, useFormat } from '../../ui/format/format-context.tsx';
import { AppFrame } from '../../ui/frame/app-frame.tsx';
import { KeyHint } from '../../ui/frame/key-hint.tsx';
import { applyBrand, defaultBrand } from '../../ui/theme/brand.ts';
import { companyQuery, SessionProvider, sessionQuery, signOut, useSession } from '../session.ts';
import { Bell } from './bell.tsx';
import { ConsoleNav } from './console-nav.tsx';
import { ConsolePalette } from './console-palette.tsx';
import classes from './console-shell.module.css';
import { useAccessChanges } from './use-access-changes.ts';
import { useConsoleLanguages, useLanguage } from './use-language.ts';

function Tools({ onFind }: { onFind: () => void }) {
  const { t } = useTranslation(['shell', 'me']);
  const { user } = useSession();
  const live = useLiveState();
  const choice = useConsoleLanguages();
  return (
    <>
      <UnstyledButton className={classes.find} onClick={onFind} aria-keyshortcuts="Control+K Meta+K">
        <IconSearch size={16} stroke={1.8} aria-hidden />
        <span className={classes.findWord}>{t('find')}</span>
        <KeyHint keys="mod+k" />
      </UnstyledButton>
      <span className={classes.gap} />
      <LiveMark state={live} />
      <Bell />
      <UserMenu name={user.name} email={user.email} onSignOut={() => void signOut()} {...choice}>
        <Menu.Item component={Link} to={'/me' as string} leftSection={<IconUserCog size={16} aria-hidden />}>
          {t('me:menu')}
        </Menu.Item>
        <Menu.Divider />
      </UserMenu>
    </>
  );
}

function Frame() {
  const { t, i18n } = useTranslation('shell');
  const { data: company } = useQuery(companyQuery);
  const { settings } = useFormat();
  const [palette, setPalette] = useState(false);
  const location = useLocation({ select: (one) => one.pathname });
  useAccessChanges();
  useLanguage(company?.locale);
  useEffect(() => {
    if (company) applyBrand(company.accent ?? defaultBrand);
  }, [company]);
  return (
    <FormatProvider
      locale={localeFor(i18n.language, [...navigator.languages, company?.locale ?? ''])}
      timeZone={company?.timeZone ?? settings.timeZone}
    >
      <AppFrame
        brand={
          <Link to="/" className={classes.home}>
            <BrandMark name={company?.name ?? t('product')} logoUrl={company?.logoUrl} />
          </Link>
        }
        tools={<Tools onFind={() => setPalette(true)} />}
        nav={<ConsoleNav />}
        location={location}
      >
        <Outlet />
      </AppFrame>
      <ConsolePalette opened={palette} onOpen={() => setPalette(true)} onClose={() => setPalette(false)} />
    </FormatProvider>
  );
}

/** The frame of all pages for staff; who is not signed in is taken to the sign-in page and back. */
export function ConsoleShell() {
  const session = useQuery(sessionQuery);
  const asProblem = useProblem();
  if (session.isPending) return <PendingPage />;
  if (session.isLoadingError)
    return <ErrorState problem={asProblem(session.error)} onRetry={() => void session.refetch()} />;
  if (!session.data) return <ToSignIn />;
  return (
    <SessionProvider value={session.data}>
      <LiveProvider endpoint="/api/v1/stream" session={session.data.user.id} onLost={() => void session.refetch()}>
        <Frame />
      </LiveProvider>
    </SessionProvider>
  );
}
