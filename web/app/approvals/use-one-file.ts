import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { createUploadQueue } from '../../ui/upload/upload-queue.ts';
import { newKey } from '../api/client.ts';
import { sendUpload, uploadAddress } from '../send-upload.ts';
import type { ApprovalPort } from './types.ts';

export type Held = { id: string; name: string; size: number };

/** The files of a dialog: sent as soon as they are chosen, over dropped lines too, removable before the decision is made. */
export function useDialogFiles(port: ApprovalPort, threadId: () => Promise<string>) {
  const { t } = useTranslation('app');
  const [files, setFiles] = useState<Held[]>([]);
  const [queue] = useState(() =>
    createUploadQueue(async (file, { to, ...line }) => {
      const held = (await sendUpload(to, file, line, t)) as Held;
      if (!line.signal.aborted) setFiles((old) => [...old, held]);
    }, newKey),
  );
  const uploads = useSyncExternalStore(queue.subscribe, queue.list).filter((one) => one.state !== 'sent');

  const address = uploadAddress(async () => port.uploadTo(await threadId()), t);
  const add = (file: File | null) => {
    if (file !== null) queue.add([file], address);
  };
  const remove = (file: Held) => {
    setFiles((old) => old.filter((one) => one.id !== file.id));
    // Whatever becomes of it: what is not sent within a day is removed.
    void threadId()
      .then((id) => port.discard(id, file.id))
      .catch(() => {});
  };
  return {
    files,
    uploads,
    /** Something is on its way or failed: the decision waits for it. */
    pending: uploads.length > 0,
    add,
    remove,
    removeUpload: queue.remove,
    retry: queue.retry,
    stop: () => {
      for (const one of uploads) queue.remove(one.id);
    },
  };
}
