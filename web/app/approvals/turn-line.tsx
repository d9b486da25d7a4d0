import { Button } from '@mantine/core';
import { useState } from 'react';
import { toasts } from '../../ui/feedback/toasts.tsx';
import { newKey } from '../api/client.ts';
import { useProblem } from '../use-problem.ts';
import classes from './approvals.module.css';
import { DocumentList } from './document-list.tsx';
import { useApprovalWords } from './texts.ts';
import type { ApprovalPort } from './types.ts';
import { useApprovals, useNameOf } from './use-approvals.ts';

/** While a request is open: whose turn it is, about what; the asking side can withdraw it. */
export function TurnLine({ port, threadId }: { port: ApprovalPort; threadId: string | null }) {
  const { t } = useApprovalWords();
  const nameOf = useNameOf();
  const asProblem = useProblem();
  const { approvals, reload } = useApprovals(port, threadId);
  const [busy, setBusy] = useState(false);
  const request = approvals?.open;
  if (!request || threadId === null) return null;
  const withdraw = async () => {
    setBusy(true);
    try {
      await port.withdraw(threadId, request.id, newKey());
    } catch (error) {
      toasts.show({ kind: 'failed', text: asProblem(error as Error).detail });
    } finally {
      setBusy(false);
      void reload();
    }
  };
  const name = nameOf(request.by);
  return (
    <div className={classes.turn} role="status">
      <strong>{request.turn === port.side ? t('turnYours', { name }) : t('turnTheirs', { name })}</strong>
      <DocumentList port={port} threadId={threadId} documents={request.documents} />
      {request.abilities.withdraw && (
        <Button size="compact-sm" variant="default" loading={busy} onClick={() => void withdraw()}>
          {t('withdraw')}
        </Button>
      )}
    </div>
  );
}
