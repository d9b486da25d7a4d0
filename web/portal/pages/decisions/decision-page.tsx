import { useParams } from '@tanstack/react-router';
import { DecisionView } from '../../../app/approvals/decision-page.tsx';
import { approvals } from './port.ts';

/** The page of a decision. */
export function DecisionPage() {
  const { threadId = '', decisionId = '' }: { threadId?: string; decisionId?: string } = useParams({ strict: false });
  return <DecisionView port={approvals} threadId={threadId} decisionId={decisionId} />;
}
