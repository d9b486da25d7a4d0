import { Link } from '@tanstack/react-router';
import classes from './approvals.module.css';
import { DocumentList } from './document-list.tsx';
import { StateWord } from './state-word.tsx';
import { useApprovalWords } from './texts.ts';
import type { ApprovalPort } from './types.ts';
import { useApprovals } from './use-approvals.ts';

/** What a message stands for: the request with its state, or the decision with its documents and the way to its page. */
export function DecisionCard({
  port,
  threadId,
  messageId,
}: {
  port: ApprovalPort;
  threadId: string;
  messageId: string;
}) {
  const { t } = useApprovalWords();
  const { approvals } = useApprovals(port, threadId);
  const decision = approvals?.decisions.find((one) => one.messageId === messageId);
  const request = approvals?.requests.find((one) => one.messageId === messageId);
  const shown = decision ?? request;
  if (!shown) return null;
  return (
    <div className={classes.card} data-state={decision?.outcome ?? request?.state}>
      {request && !decision && <StateWord request={request} />}
      <DocumentList port={port} threadId={threadId} documents={shown.documents} />
      {decision && <Link to={port.pageAddress(threadId, decision.id)}>{t('page')}</Link>}
    </div>
  );
}
