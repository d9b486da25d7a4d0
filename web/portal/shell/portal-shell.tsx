import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
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
import { type Ended, endedKey, queryClient } from '../app.ts';
import { SessionProvider, sessionQuery, signOut, useSession } from '../session.ts';
import { endView } from '../view.ts';
import { CustomerSwitch } from './customer-switch.tsx';
import classes from './portal-shell.module.css';
import { useBrand } from './use-brand.ts';
import { useLanguage, usePortalLanguages } from './use-language.ts';

// What few see, or what opens with a click, does not come with the first page.
const EndedPage = lazy(() => import('./ended-page.tsx').then((module) => ({ default: module.EndedPage })));
const MessageBell = lazy(() =>
  import('../pages/message-bell/bell.tsx').then((module) => ({ default: module.MessageBell })),
);
const OwnPages = lazy(() => import('./own-pages.tsx').then((module) => ({ default: module.OwnPages })));
const ViewBar = lazy(() => import('./view-bar.tsx').then((module) => ({ default: module.ViewBar })));

function Tools() {
  const { contact, viewedBy } = useSession();
  const live = useLiveState();
  const choice = usePortalLanguages();
  return (
    <>
      <LiveMark state={live} />
      <CustomerSwitch />
      <Suspense fallback={<span className={classes.bell} />}>
        <MessageBell />
      </Suspense>
      <UserMenu
        name={contact.name}
        email={contact.email}
        onSignOut={() => void (viewedBy ? endView() : signOut())}
        {...choice}
      >
        <Suspense fallback={null}>
          <OwnPages />
        </Suspense>
      </UserMenu>
    </>
  );
}

function Frame() {
  const { viewedBy } = useSession();
  const brand = useBrand();
  const { settings } = useFormat();
  const { i18n } = useTranslation();
  const location = useLocation({ select: (one) => one.pathname });
  useLanguage(brand?.locale);
  return (
    <FormatProvider
      locale={localeFor(i18n.language, [...navigator.languages, brand?.locale ?? ''])}
      timeZone={settings.timeZone}
    >
      <AppFrame
        brand={
          <Link to="/" className={classes.home}>
            <BrandMark name={brand?.companyName ?? ''} logoUrl={brand?.logoUrl} />
          </Link>
        }
        tools={<Tools />}
        location={location}
        banner={
          viewedBy && (
            <Suspense fallback={null}>
              <ViewBar />
            </Suspense>
          )
        }
      >
        <div className={classes.page}>
          <Outlet />
        </div>
      </AppFrame>
    </FormatProvider>
  );
}

/** The frame of all pages for contacts; who is not signed in at this portal is taken to its sign-in page and back. */
export function PortalShell() {
  const session = useQuery(sessionQuery);
  const asProblem = useProblem();
  if (session.isPending) return <PendingPage />;
  if (session.isLoadingError)
    return <ErrorState problem={asProblem(session.error)} onRetry={() => void session.refetch()} />;
  if (!session.data) {
    const ended = queryClient.getQueryData<Ended>(endedKey);
    if (!ended) return <ToSignIn />;
    return (
      <Suspense fallback={<PendingPage />}>
        <EndedPage ended={ended} />
      </Suspense>
    );
  }
  return (
    <SessionProvider value={session.data}>
      <LiveProvider
        endpoint="/api/portal/v1/stream"
        session={session.data.contact.id}
        onLost={() => void session.refetch()}
      >
        <Frame />
      </LiveProvider>
    </SessionProvider>
  );
}
