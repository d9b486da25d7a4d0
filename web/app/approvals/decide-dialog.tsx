import { Button, Modal, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/feedback/error-state.tsx';
import { toasts } from '../../ui/feedback/toasts.tsx';
import { newKey } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { useProblem } from '../use-problem.ts';
import classes from './approvals.module.css';
import { DialogFiles } from './dialog-files.tsx';
import { DocumentChoice, DocumentList } from './document-list.tsx';
import { endedMeanwhile, Meanwhile } from './meanwhile.tsx';
import { useApprovalWords } from './texts.ts';
import type { ApprovalPort, Approvals, Choice, Outcome } from './types.ts';
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

/** Sending, once for each opening of the dialog, with what went wrong; `onRefused`: something else was there first. */
function useSend(onDone: () => void, onRefused: () => void = () => {}) {
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
      if (caught instanceof ApiProblem && caught.status === 409) onRefused();
      setError(caught as Error);
      setBusy(false);
    }
  };
  return { busy, problem: asProblem(error), send };
}

type DecideProps = Common & {
  outcome: Outcome;
  /** As they are now; the dialog stays with the request it was opened for. */
  approvals: Approvals | undefined;
  reload: () => Promise<void>;
  maxBytes: number;
};

/** Approving or rejecting: the open request, documents, or in general; with a file and a reason. */
export function DecideDialog(props: DecideProps) {
  const { port, known, threadId, onDone, onClose, outcome, approvals, reload, maxBytes } = props;
  const { t } = useApprovalWords();
  const { t: ui } = useTranslation('ui');
  const nameOf = useNameOf();
  const [request, setRequest] = useState(approvals?.open ?? null);
  const choices = useChoices(port, known, request === null);
  const files = useDialogFiles(port, threadId);
  const [chosen, setChosen] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<{ sourceIds: string[] } | null>(null);
  const { busy, problem, send } = useSend(onDone, () => {
    setRefused({ sourceIds: chosen });
    void reload();
  });
  const ended = busy ? null : endedMeanwhile(approvals, request, refused);
  const askedMeanwhile = request === null && refused !== null && ended === null ? (approvals?.open ?? null) : null;
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
        {ended && <Meanwhile port={port} threadId={known ?? ''} ended={ended} />}
        {problem && !ended && <ErrorNote problem={problem} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={close}>
            {ended ? ui('close') : t('cancel')}
          </Button>
          {askedMeanwhile?.abilities.decide && (
            <Button variant="default" onClick={() => setRequest(askedMeanwhile)}>
              {t('decideRequest')}
            </Button>
          )}
          {!ended && (
            <Button
              color={isRejection ? 'red' : undefined}
              loading={busy}
              disabled={files.pending || (isRejection && reason.trim() === '')}
              onClick={() => void decide()}
            >
              {t(isRejection ? 'reject' : 'approve')}
            </Button>
          )}
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
