import '../ui/theme/styles.css';
import { RouterProvider } from '@tanstack/react-router';
import { AppProviders } from '../app/app-providers.tsx';
import { startLanguage } from '../app/i18n/language.ts';
import { startApp } from '../app/start-app.tsx';
import { queryClient, texts } from './app.ts';
import { languages } from './languages.ts';
import { createPortalRouter } from './routes.ts';

const router = createPortalRouter();

void startApp(
  <AppProviders texts={texts} queryClient={queryClient}>
    <RouterProvider router={router} />
  </AppProviders>,
  () => startLanguage(texts, languages),
);
