import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconRefresh, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format/format-context.tsx';
import { FileIcon } from '../../ui/gallery/file-icon.tsx';
import { useThreadWords } from './texts.ts';
import classes from './thread.module.css';
import type { ThreadPort } from './types.ts';
import type { Files } from './use-files.ts';

function Remove({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { t } = useTranslation('ui');
  const label = t('files.remove', { name });
  return (
    <ActionIcon size="sm" className={classes.chipRemove} aria-label={label} title={label} onClick={onRemove}>
      <IconX size={16} aria-hidden />
    </ActionIcon>
  );
}

type Props = {
  port: ThreadPort;
  threadId: string | null;
  files: Files;
  /** One was removed, and its button with it: the focus goes on elsewhere. */
  onRemoved: () => void;
};

/** The files of the message that is being written, each removable before it is sent. */
export function PendingFiles({ port, threadId, files, onRemoved }: Props) {
  const { t } = useThreadWords();
  const { t: ui } = useTranslation('ui');
  const format = useFormat();
  if (files.files.length + files.uploads.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={t('files')}>
      {files.files.map((file) => (
        <li key={file.id} className={classes.chip}>
          {file.kind === 'image' && file.hasThumbnail && threadId ? (
            <img className={classes.chipPicture} src={port.fileUrl(threadId, file.id, 'thumbnail')} alt="" />
          ) : (
            <FileIcon item={file} size={22} />
          )}
          <span className={classes.tileWords}>
            <span className={classes.tileName} title={file.name}>
              {file.name}
            </span>
            <span className={classes.small}>{format.bytes(file.size)}</span>
          </span>
          <Remove
            name={file.name}
            onRemove={() => {
              files.remove(file);
              onRemoved();
            }}
          />
        </li>
      ))}
      {files.uploads.map((one) => (
        <li key={one.id} className={classes.chip} data-state={one.state}>
          {one.state === 'failed' ? (
            <IconAlertTriangle size={22} aria-hidden />
          ) : (
            <FileIcon item={{ kind: 'other', mediaType: '', name: one.name }} size={22} />
          )}
          <span className={classes.tileWords}>
            <span className={classes.tileName} title={one.name}>
              {one.name}
            </span>
            {one.state === 'failed' ? (
              <span className={classes.chipProblem} role="alert">
                {one.message}
              </span>
            ) : (
              <>
                <progress className={classes.progress} max={100} value={one.percent ?? 0} aria-label={one.name} />
                <span className={classes.small} role={one.away ? 'status' : undefined}>
                  {one.state === 'waiting'
                    ? ui('files.waiting')
                    : ui(one.away ? 'files.away' : 'files.sending', {
                        percent: format.number((one.percent ?? 0) / 100, {
                          style: 'percent',
                          maximumFractionDigits: 0,
                        }),
                      })}
                </span>
              </>
            )}
          </span>
          {(one.state === 'failed' || one.away) && (
            <ActionIcon
              size="sm"
              aria-label={ui(one.away ? 'files.tryNow' : 'files.retry', { name: one.name })}
              onClick={() => files.retry(one.id)}
            >
              <IconRefresh size={16} aria-hidden />
            </ActionIcon>
          )}
          <Remove
            name={one.name}
            onRemove={() => {
              files.removeUpload(one.id);
              onRemoved();
            }}
          />
        </li>
      ))}
    </ul>
  );
}
