import '../ui/theme/styles.css';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { AppProviders } from '../app/app-providers.tsx';
import { startLanguage } from '../app/i18n/language.ts';
import { startApp } from '../app/start-app.tsx';
import { queryClient, texts } from './app.ts';
import { languages } from './languages.ts';
import { createPortalRouter } from './routes.ts';

// What share links open stands apart from the customers' portals: nobody is signed in there, and there is nothing to go on to.
const SharedJobPage = lazy(() => import('./pages/shared-job/shared-job-page.tsx'));
const isSharedJob = location.pathname === '/s';

void startApp(
  <AppProviders texts={texts} queryClient={queryClient}>
    {isSharedJob ? (
      <Suspense fallback={null}>
        <SharedJobPage />
      </Suspense>
    ) : (
      <RouterProvider router={createPortalRouter()} />
    )}
  </AppProviders>,
  () => startLanguage(texts, languages),
);
