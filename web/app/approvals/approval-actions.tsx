import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { AskDialog, DecideDialog } from './decide-dialog.tsx';
import { useApprovalWords } from './texts.ts';
import type { ApprovalPort } from './types.ts';
import { useApprovals } from './use-approvals.ts';

type Props = {
  port: ApprovalPort;
  /** The thread as it is; null where nobody wrote yet. */
  known: string | null;
  /** Makes the thread where there is none. */
  threadId: () => Promise<string>;
  canWrite: boolean;
  maxBytes: number;
  refresh: () => Promise<void>;
};

/** Approve, Reject and Ask for approval at the top right of the message screen. */
export function ApprovalActions({ port, known, threadId, canWrite, maxBytes, refresh }: Props) {
  const { t } = useApprovalWords();
  const { approvals, reload } = useApprovals(port, known);
  const [dialog, setDialog] = useState<'approved' | 'rejected' | 'ask' | null>(null);
  if (!canWrite) return null;
  const mayDecide = known === null || (approvals?.abilities.decide ?? false);
  const mayAsk = known === null || (approvals?.abilities.request ?? false);
  const close = () => setDialog(null);
  const done = () => {
    close();
    void reload();
    void refresh();
  };
  const common = { port, known, threadId, onDone: done, onClose: close };
  return (
    <>
      <Button
        leftSection={<IconCheck size={16} aria-hidden />}
        disabled={!mayDecide}
        onClick={() => setDialog('approved')}
      >
        {t('approve')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconX size={16} aria-hidden />}
        disabled={!mayDecide}
        onClick={() => setDialog('rejected')}
      >
        {t('reject')}
      </Button>
      {mayAsk && (
        <Button variant="default" onClick={() => setDialog('ask')}>
          {t('request')}
        </Button>
      )}
      {dialog === 'ask' && <AskDialog {...common} />}
      {(dialog === 'approved' || dialog === 'rejected') && (
        <DecideDialog {...common} outcome={dialog} approvals={approvals} reload={reload} maxBytes={maxBytes} />
      )}
    </>
  );
}
