import { Button, Modal, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/feedback/error-state.tsx';
import { toasts } from '../../ui/feedback/toasts.tsx';
import { newKey } from '../api/client.ts';
import { useProblem } from '../use-problem.ts';
import classes from './approvals.module.css';
import { DialogFiles } from './dialog-files.tsx';
import { DocumentChoice, DocumentList } from './document-list.tsx';
import { useApprovalWords } from './texts.ts';
import type { ApprovalPort, Choice, Outcome, Request } from './types.ts';
import { useNameOf } from './use-approvals.ts';
import { useDialogFiles } from './use-one-file.ts';

type Common = {
  port: ApprovalPort;
  /** The thread as it is, null where nobody wrote yet. */
  known: string | null;
  threadId: () => Promise<string>;
  onDone: () => void;
  onClose: () => void;
};

function useChoices(port: ApprovalPort, threadId: string | null, wanted: boolean): Choice[] {
  const { data } = useQuery({
    queryKey: ['approval-choices', threadId ?? ''],
    queryFn: () => port.choices(threadId ?? ''),
    enabled: wanted && threadId !== null,
    gcTime: 0,
  });
  return data ?? [];
}

const named = (choices: readonly Choice[], ids: readonly string[]) =>
  choices.filter((one) => ids.includes(one.sourceId)).map((one) => ({ source: one.source, id: one.sourceId }));

/** Sending, once for each opening of the dialog, with what went wrong. */
function useSend(onDone: () => void) {
  const asProblem = useProblem();
  const [key] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const send = async (work: (key: string) => Promise<unknown>, said: string) => {
    setBusy(true);
    setError(null);
    try {
      await work(key);
      toasts.show({ kind: 'done', text: said });
      onDone();
    } catch (caught) {
      setError(caught as Error);
      setBusy(false);
    }
  };
  return { busy, problem: asProblem(error), send };
}

type DecideProps = Common & { outcome: Outcome; request: Request | null; maxBytes: number };

/** Approving or rejecting: the open request, documents, or in general; with a file and a reason. */
export function DecideDialog({ port, known, threadId, onDone, onClose, outcome, request, maxBytes }: DecideProps) {
  const { t } = useApprovalWords();
  const { t: ui } = useTranslation('ui');
  const nameOf = useNameOf();
  const choices = useChoices(port, known, request === null);
  const files = useDialogFiles(port, threadId);
  const asProblem = useProblem();
  const [chosen, setChosen] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const { busy, problem, send } = useSend(onDone);
  const fileProblem = asProblem(files.error);
  const isRejection = outcome === 'rejected';
  const decide = () =>
    send(async (clientId) => {
      const documents = request === null ? named(choices, chosen) : [];
      const fileIds = files.files.map((one) => one.id);
      const requestId = request?.id ?? null;
      await port.decide(await threadId(), outcome, { clientId, requestId, documents, reason, fileIds });
    }, t('done'));
  const close = () => {
    files.stop();
    for (const one of files.files) files.remove(one);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t(isRejection ? 'rejectTitle' : 'approveTitle')}
      closeButtonProps={{ 'aria-label': ui('close') }}
    >
      <div className={classes.dialog}>
        {request === null ? (
          <DocumentChoice choices={choices} chosen={chosen} onChange={setChosen} hint={t('documentsHint')} />
        ) : (
          <>
            <p className={classes.words}>
              {t('onRequest', { name: nameOf(request.by) })} {request.note}
            </p>
            <DocumentList port={port} threadId={known ?? ''} documents={request.documents} />
          </>
        )}
        <DialogFiles files={files} maxBytes={maxBytes} />
        {fileProblem && <ErrorNote problem={fileProblem} />}
        <Textarea
          label={t('reason')}
          description={isRejection ? t('reasonNeeded') : undefined}
          required={isRejection}
          value={reason}
          maxLength={4000}
          autosize
          minRows={3}
          maxRows={10}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {problem && <ErrorNote problem={problem} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button
            color={isRejection ? 'red' : undefined}
            loading={busy}
            disabled={files.pending || (isRejection && reason.trim() === '')}
            onClick={() => void decide()}
          >
            {t(isRejection ? 'reject' : 'approve')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** Asking the other side to approve documents, or in general. */
export function AskDialog({ port, known, threadId, onDone, onClose }: Common) {
  const { t } = useApprovalWords();
  const { t: ui } = useTranslation('ui');
  const choices = useChoices(port, known, true);
  const [chosen, setChosen] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const { busy, problem, send } = useSend(onDone);
  const ask = () =>
    send(
      async (clientId) => port.ask(await threadId(), { clientId, documents: named(choices, chosen), note }),
      t('sent'),
    );
  return (
    <Modal opened onClose={onClose} title={t('requestTitle')} closeButtonProps={{ 'aria-label': ui('close') }}>
      <div className={classes.dialog}>
        <DocumentChoice choices={choices} chosen={chosen} onChange={setChosen} hint={t('requestHint')} />
        <Textarea
          label={t('note')}
          value={note}
          maxLength={4000}
          autosize
          minRows={3}
          maxRows={10}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {problem && <ErrorNote problem={problem} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={busy} onClick={() => void ask()}>
            {t('send')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
