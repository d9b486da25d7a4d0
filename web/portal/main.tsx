import '../ui/theme/styles.css';
import { RouterProvider } from '@tanstack/react-router';
import { AppProviders } from '../app/app-providers.tsx';
import { startApp } from '../app/start-app.tsx';
import { queryClient, texts } from './app.ts';
import { createPortalRouter } from './routes.ts';

const router = createPortalRouter();

startApp(
  <AppProviders texts={texts} queryClient={queryClient}>
    <RouterProvider router={router} />
  </AppProviders>,
);
