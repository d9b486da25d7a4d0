import { ActionIcon } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './attachments.module.css';
import { AttachmentsWindow } from './attachments-window.tsx';

/** The Attachments icon of a row, with how many there are; it opens the image window. */
export function AttachmentsButton({ job }: { job: { id: string; jobCode: string; attachmentCount: number } }) {
  const { t } = useTranslation('gallery');
  const [opened, setOpened] = useState(false);
  const { id, jobCode: code, attachmentCount: count } = job;
  return (
    <>
      <ActionIcon
        variant="subtle"
        size="md"
        className={classes.button}
        data-none={count === 0 || undefined}
        aria-label={count === 0 ? t('button_zero', { code }) : t('button', { count, code })}
        onClick={() => setOpened(true)}
      >
        <IconPaperclip size={18} aria-hidden />
        {count > 0 && <span aria-hidden>{count}</span>}
      </ActionIcon>
      <AttachmentsWindow jobId={id} jobCode={code} opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}
