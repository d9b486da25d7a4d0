import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendFile } from '../../ui/upload/send-file.ts';
import { newKey } from '../api/client.ts';
import { readProblem, toProblem } from '../api/problem.ts';
import type { ApprovalPort } from './types.ts';

export type Held = { id: string; name: string; size: number };

/** The files of a dialog: sent as soon as they are chosen, removable before the decision is made. */
export function useDialogFiles(port: ApprovalPort, threadId: () => Promise<string>) {
  const { t } = useTranslation('app');
  const [files, setFiles] = useState<Held[]>([]);
  const [sending, setSending] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const stop = useRef<AbortController | null>(null);

  const add = async (file: File | null) => {
    if (file === null) return;
    const words = {
      offline: t('problem.offline'),
      unreadable: (status: number) => t('problem.unreadable', { status }),
    };
    setError(null);
    setSending(file.name);
    stop.current = new AbortController();
    const { signal } = stop.current;
    try {
      const to = port.uploadTo(await threadId());
      const { status, body } = await sendFile(to, file, { key: newKey(), onPercent: () => {}, signal });
      if (signal.aborted) return;
      if (status === 0) throw toProblem(new TypeError('no connection'), words);
      if (status !== 201) throw readProblem(status, body, words);
      setFiles((old) => [...old, body as Held]);
    } catch (caught) {
      setError(caught as Error);
    } finally {
      setSending(null);
    }
  };
  const remove = (file: Held) => {
    setFiles((old) => old.filter((one) => one.id !== file.id));
    // Whatever becomes of it: what is not sent within a day is removed.
    void threadId()
      .then((id) => port.discard(id, file.id))
      .catch(() => {});
  };
  return { files, sending, error, add, remove, stop: () => stop.current?.abort() };
}
