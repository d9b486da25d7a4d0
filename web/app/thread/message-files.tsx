import { VisuallyHidden } from '@mantine/core';
import { IconDownload, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '../../ui/format/format-context.tsx';
import { FileIcon } from '../../ui/gallery/file-icon.tsx';
import { useThreadWords } from './texts.ts';
import classes from './thread.module.css';
import type { ThreadFile, ThreadPort } from './types.ts';

type Props = { port: ThreadPort; threadId: string; files: readonly ThreadFile[] };

/** Pictures that browsers do not show as they are: their copy opens instead. */
const needsCopy = /hei[cf]|tiff/;

function Picture({ port, threadId, file }: Omit<Props, 'files'> & { file: ThreadFile }) {
  const { t } = useThreadWords();
  const format = useFormat();
  const [failed, setFailed] = useState(false);
  if (failed) return <Tile port={port} threadId={threadId} file={file} />;
  const opened = file.hasDisplay && needsCopy.test(file.mediaType) ? 'display' : 'file';
  return (
    <a
      className={classes.picture}
      href={port.fileUrl(threadId, file.id, opened)}
      target="_blank"
      rel="noopener"
      title={file.name}
      aria-label={t('opensTab', { name: file.name, size: format.bytes(file.size) })}
    >
      <img
        src={port.fileUrl(threadId, file.id, file.hasThumbnail ? 'thumbnail' : 'display')}
        alt={file.name}
        loading="lazy"
        {...(file.width && file.height ? { width: file.width, height: file.height } : {})}
        onError={() => setFailed(true)}
      />
    </a>
  );
}

function Tile({ port, threadId, file }: Omit<Props, 'files'> & { file: ThreadFile }) {
  const { t } = useThreadWords();
  const format = useFormat();
  const opens = file.kind !== 'other';
  const After = opens ? IconPlayerPlay : IconDownload;
  return (
    <a
      className={classes.tile}
      href={port.fileUrl(threadId, file.id, 'file')}
      {...(opens ? { target: '_blank', rel: 'noopener' } : { download: file.name })}
    >
      <FileIcon item={file} size={24} />
      <span className={classes.tileWords}>
        <span className={classes.tileName} title={file.name}>
          {file.name}
        </span>
        <span className={classes.small}>{format.bytes(file.size)}</span>
      </span>
      <VisuallyHidden>{t(opens ? 'inTab' : 'download')}</VisuallyHidden>
      <After size={16} aria-hidden />
    </a>
  );
}

/** The files of a message: all images in place, everything else as icon, name and size. */
export function MessageFiles({ port, threadId, files }: Props) {
  const pictures = files.filter((one) => one.kind === 'image');
  const others = files.filter((one) => one.kind !== 'image');
  return (
    <>
      {pictures.length > 0 && (
        <div className={classes.pictures}>
          {pictures.map((file) => (
            <Picture key={file.id} port={port} threadId={threadId} file={file} />
          ))}
        </div>
      )}
      {others.map((file) => (
        <Tile key={file.id} port={port} threadId={threadId} file={file} />
      ))}
    </>
  );
}
