import { Button, Modal } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { Panel } from '../../../ui/frame/page.tsx';
import { type FileForm, fileAddress, type SharedJob } from './queries.ts';
import classes from './shared-job.module.css';

type File = SharedJob['files'][number];

/** The address of a picture's bytes while it is on the page; null until it is there. */
function usePicture(token: string, file: File, form: FileForm): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let left = false;
    fileAddress(token, file.id, form)
      .then((one) => {
        made = one;
        if (left) URL.revokeObjectURL(one);
        else setAddress(one);
      })
      .catch(() => undefined);
    return () => {
      left = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [token, file.id, form]);
  return address;
}

function Picture({ token, file, form }: { token: string; file: File; form: 'thumbnail' | 'display' }) {
  const address = usePicture(token, file, form);
  const name = form === 'thumbnail' ? classes.picture : classes.large;
  return address ? (
    <img src={address} alt={form === 'display' ? file.name : ''} className={name} />
  ) : (
    <span className={name} />
  );
}

async function download(token: string, file: File): Promise<void> {
  const address = await fileAddress(token, file.id, 'file');
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function Line({ token, file, onShow }: { token: string; file: File; onShow: () => void }) {
  const { t } = useTranslation('portalShare');
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const get = async () => {
    setBusy(true);
    try {
      await download(token, file);
    } catch {
      toasts.show({ kind: 'failed', text: t('shared.fileFailed', { name: file.name }) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <li>
      <div className={classes.line}>
        {file.hasThumbnail && (
          <button
            type="button"
            className={classes.show}
            aria-label={t('shared.show', { name: file.name })}
            onClick={onShow}
          >
            <Picture token={token} file={file} form="thumbnail" />
          </button>
        )}
        <span className={classes.grow}>
          {file.name}
          <br />
          <span className={classes.muted}>{format.bytes(file.size)}</span>
        </span>
        <Button
          variant="default"
          size="compact-md"
          loading={busy}
          aria-label={t('shared.download', { name: file.name })}
          onClick={() => void get()}
        >
          <IconDownload size={16} aria-hidden />
        </Button>
      </div>
    </li>
  );
}

/** The files that were chosen for the link: images to look at, all to download. */
export function SharedFiles({ token, files }: { token: string; files: readonly File[] }) {
  const { t } = useTranslation(['portalShare', 'ui']);
  const [shown, setShown] = useState<File | null>(null);
  if (files.length === 0) return null;
  return (
    <Panel title={t('portalShare:shared.files')}>
      <ul className={classes.lines}>
        {files.map((file) => (
          <Line key={file.id} token={token} file={file} onShow={() => setShown(file)} />
        ))}
      </ul>
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        size="60rem"
        title={shown?.name}
        closeButtonProps={{ 'aria-label': t('ui:close') }}
      >
        {shown && <Picture key={shown.id} token={token} file={shown} form="display" />}
      </Modal>
    </Panel>
  );
}
