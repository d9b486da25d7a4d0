import { IconDownload, IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format/format-context.tsx';
import classes from './mails.module.css';

type File = { position: number; name: string; bytes: number; abilities: { download: boolean } };

/** The files of a mail: to download while the mail is not sent, by name alone afterwards. */
export function MailFiles({ id, files }: { id: string; files: File[] }) {
  const { t } = useTranslation('mails');
  const format = useFormat();
  return (
    <ul className={classes.files} aria-label={t('files')}>
      {files.map((file) => (
        <li key={file.position} className={classes.file}>
          <IconPaperclip size={16} aria-hidden />
          {file.abilities.download ? (
            <a href={`/api/v1/mails/${id}/attachments/${file.position}`} download={file.name}>
              {file.name} <IconDownload size={14} aria-hidden />
            </a>
          ) : (
            <span>{file.name}</span>
          )}
          <span className={classes.muted}>{file.bytes > 0 ? format.bytes(file.bytes) : t('fileSent')}</span>
        </li>
      ))}
    </ul>
  );
}
