import '../ui/theme/styles.css';
import { RouterProvider } from '@tanstack/react-router';
import { AppProviders } from '../app/app-providers.tsx';
import { startLanguage } from '../app/i18n/language.ts';
import { startApp } from '../app/start-app.tsx';
import { queryClient, texts } from './app.ts';
import { languages } from './languages.ts';
import { createConsoleRouter } from './routes.ts';

// One-time links of mails point here without knowing the console's path; the token stays in the fragment.
if (location.pathname === '/reset-password') history.replaceState(null, '', `/console/reset-password${location.hash}`);

const router = createConsoleRouter();

void startApp(
  <AppProviders texts={texts} queryClient={queryClient}>
    <RouterProvider router={router} />
  </AppProviders>,
  () => startLanguage(texts, languages),
);
