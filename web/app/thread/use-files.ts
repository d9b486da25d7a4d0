import type { TFunction } from 'i18next';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { type Refusal, sortFiles } from '../../ui/form/rules-files.ts';
import { createUploadQueue, type UploadQueue } from '../../ui/upload/upload-queue.ts';
import { newKey } from '../api/client.ts';
import { sendUpload, uploadAddress } from '../send-upload.ts';
import { changeDraft, useDraft } from './draft.ts';
import type { ThreadFile, ThreadInfo, ThreadPort } from './types.ts';

/** One for each conversation, kept while the app is open: uploads go on when their page is left. */
const queues = new Map<string, UploadQueue>();

function queueOf(name: string, words: () => TFunction<'app'>): UploadQueue {
  const known = queues.get(name);
  if (known) return known;
  const made = createUploadQueue(async (file, { to, ...how }) => {
    const sent = (await sendUpload(to, file, how, words())) as ThreadFile;
    if (!how.signal.aborted) changeDraft(name, ({ files }) => ({ files: [...files, sent] }));
  }, newKey);
  queues.set(name, made);
  return made;
}

/** The files of the message that is being written: on their way, there, refused. */
export function useFiles(name: string, port: ThreadPort, info: ThreadInfo, threadId: () => Promise<string>) {
  const { t } = useTranslation('app');
  const queue = queueOf(name, () => t);
  const uploads = useSyncExternalStore(queue.subscribe, queue.list).filter((one) => one.state !== 'sent');
  const { files } = useDraft(name);
  const [refused, setRefused] = useState<(Refusal | { name: string; reason: 'number' })[]>([]);
  const { maxBytes, maxFiles } = info.limits;

  // The line was down and stands again: what failed goes again by itself.
  useEffect(() => {
    const again = () => {
      for (const one of queue.list()) if (one.state === 'failed') queue.retry(one.id);
    };
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [queue]);

  const address = uploadAddress(async () => port.uploadTo(await threadId()), t);
  const add = (list: readonly File[]) => {
    const sorted = sortFiles([...list], { maxSize: maxBytes });
    const room = Math.max(0, maxFiles - files.length - uploads.length);
    const over = sorted.taken.slice(room).map((one) => ({ name: one.name, reason: 'number' as const }));
    setRefused([...sorted.refused, ...over]);
    const taken = sorted.taken.slice(0, room);
    if (taken.length > 0) queue.add(taken, address);
  };

  return {
    files,
    uploads,
    refused,
    busy: uploads.some((one) => one.state !== 'failed'),
    failed: uploads.some((one) => one.state === 'failed'),
    add,
    retry: queue.retry,
    removeUpload: queue.remove,
    forgetRefused: () => setRefused([]),
    remove: (file: ThreadFile) => {
      changeDraft(name, (draft) => ({ files: draft.files.filter((one) => one.id !== file.id) }));
      // Whatever becomes of it: what is not sent within a day is removed.
      void threadId()
        .then((id) => port.discard(id, file.id))
        .catch(() => {});
    },
  };
}

export type Files = ReturnType<typeof useFiles>;
