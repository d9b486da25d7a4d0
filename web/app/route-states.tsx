import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { PageSkeleton } from '../ui/feedback/page-skeleton.tsx';
import { ApiProblem } from './api/problem.ts';

/** No page at this address, or none that the reader may know of. Within the app's frame, which is the main part of the page. */
export function NotFoundPage() {
  const { t } = useTranslation('app');
  useEffect(() => {
    document.title = t('notFound.title');
  }, [t]);
  return (
    <EmptyState
      heading
      title={t('notFound.title')}
      icon={<IconMapOff size={28} stroke={1.6} />}
      action={
        <Button variant="default" component={Link} to="/">
          {t('notFound.back')}
        </Button>
      }
    >
      {t('notFound.text')}
    </EmptyState>
  );
}

/** A page that failed. What the server said is shown; a fault of our own gets a sentence that does not pretend to know more. */
export function FailedPage({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation('app');
  if (error instanceof ApiProblem) {
    return error.status === 404 ? <NotFoundPage /> : <ErrorState problem={error} onRetry={reset} />;
  }
  return (
    <ErrorState problem={{ title: t('crashed.title'), detail: t('crashed.text') }} onRetry={() => location.reload()} />
  );
}

/** The same where there is no frame around it. */
export function NotFoundDoor() {
  return (
    <main>
      <NotFoundPage />
    </main>
  );
}

/** A failure above the frame. */
export function FailedDoor(props: { error: unknown; reset: () => void }) {
  return (
    <main>
      <FailedPage {...props} />
    </main>
  );
}

/** While a page's code is on its way. */
export function PendingPage() {
  return <PageSkeleton />;
}
