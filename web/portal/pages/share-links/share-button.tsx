import { Button } from '@mantine/core';
import { IconShare3 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

// Comes with the first click.
const ShareJobDialog = lazy(() => import('./share-job-dialog.tsx'));

/** "Share" on the page of a job. */
export function ShareButton({ job }: { job: { id: string; jobCode: string; attachmentCount: number } }) {
  const { t } = useTranslation('shareLinks');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconShare3 size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {t('share')}
      </Button>
      {opened && (
        <Suspense fallback={null}>
          <ShareJobDialog job={job} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
