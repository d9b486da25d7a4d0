import { ActionIcon, Button, FileButton } from '@mantine/core';
import { IconPaperclip, IconRefresh, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileItem } from '../../ui/form/file-drop.tsx';
import { useFormat } from '../../ui/format/format-context.tsx';
import classes from './approvals.module.css';
import { useApprovalWords } from './texts.ts';
import type { useDialogFiles } from './use-one-file.ts';

/** The files of a decision: on their way, there, each removable before it is made. */
export function DialogFiles({ files, maxBytes }: { files: ReturnType<typeof useDialogFiles>; maxBytes: number }) {
  const { t } = useApprovalWords();
  const { t: ui } = useTranslation('ui');
  const format = useFormat();
  const words = ({ state, away, percent = 0 }: FileItem) =>
    state === 'waiting'
      ? ui('files.waiting')
      : ui(away ? 'files.away' : 'files.sending', {
          percent: format.number(percent / 100, { style: 'percent', maximumFractionDigits: 0 }),
        });
  const attach = useRef<HTMLButtonElement>(null);
  const size = maxBytes % 1_048_576 === 0 ? `${format.number(maxBytes / 1_048_576)} MB` : format.bytes(maxBytes);
  return (
    <div>
      <ul className={classes.files} aria-label={t('file')}>
        {files.files.map((one) => (
          <li key={one.id} className={classes.file}>
            <span>{one.name}</span>
            <span className={classes.muted}>{format.bytes(one.size)}</span>
            <ActionIcon
              size="sm"
              aria-label={t('removeFile', { name: one.name })}
              title={t('removeFile', { name: one.name })}
              onClick={() => {
                files.remove(one);
                // Its button is gone: the focus goes on beside it.
                attach.current?.focus();
              }}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
        {files.uploads.map((one) => (
          <li key={one.id} className={classes.file}>
            <span>{one.name}</span>
            {one.state === 'failed' ? (
              <span className={classes.refusal} role="alert">
                {one.message}
              </span>
            ) : (
              <span className={classes.muted} role="status">
                {words(one)}
              </span>
            )}
            {(one.state === 'failed' || one.away) && (
              <ActionIcon
                size="sm"
                aria-label={ui(one.away ? 'files.tryNow' : 'files.retry', { name: one.name })}
                onClick={() => files.retry(one.id)}
              >
                <IconRefresh size={16} aria-hidden />
              </ActionIcon>
            )}
            <ActionIcon
              size="sm"
              aria-label={t('removeFile', { name: one.name })}
              title={t('removeFile', { name: one.name })}
              onClick={() => {
                files.removeUpload(one.id);
                attach.current?.focus();
              }}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <FileButton onChange={(file) => files.add(file)}>
        {(props) => (
          <Button
            {...props}
            ref={attach}
            variant="default"
            size="compact-md"
            leftSection={<IconPaperclip size={16} aria-hidden />}
          >
            {t('addFile')}
          </Button>
        )}
      </FileButton>{' '}
      <span className={classes.muted}>{t('fileHint', { size })}</span>
    </div>
  );
}
