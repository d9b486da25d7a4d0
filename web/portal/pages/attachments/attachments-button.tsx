import { ActionIcon } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../types.ts';
import classes from './attachments.module.css';

// Comes with the first click: the list itself stays small.
const AttachmentsWindow = lazy(() => import('./attachments-content.tsx'));

/** The Attachments icon of a row: there when something is published on the job. It opens the image window. */
export function AttachmentsButton({ job }: { job: Pick<Job, 'id' | 'jobCode' | 'attachmentCount'> }) {
  const { t } = useTranslation('gallery');
  const [opened, setOpened] = useState(false);
  const { attachmentCount: count, jobCode: code } = job;
  if (count === 0 && !opened) return null;
  return (
    <>
      <ActionIcon
        variant="subtle"
        className={classes.button}
        aria-label={t('button', { count, code })}
        onClick={() => setOpened(true)}
      >
        <IconPaperclip size={18} aria-hidden />
        <span aria-hidden>{count}</span>
      </ActionIcon>
      {opened && (
        <Suspense fallback={null}>
          <AttachmentsWindow job={job} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
