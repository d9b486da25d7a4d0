import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ApprovalActions } from '../../../app/approvals/approval-actions.tsx';
import { DecisionCard } from '../../../app/approvals/decision-card.tsx';
import { TurnLine } from '../../../app/approvals/turn-line.tsx';
import { useThreadWords } from '../../../app/thread/texts.ts';
import { ThreadScreen } from '../../../app/thread/thread-screen.tsx';
import { useSession } from '../../session.ts';
import { approvals } from '../decisions/port.ts';
import { overviewQuery } from '../jobs/queries.ts';
import { contactPort } from './port.ts';

/** What stands under a message that is a request or decision. */
const card = (threadId: string, messageId: string) => (
  <DecisionCard port={approvals} threadId={threadId} messageId={messageId} />
);

/** The message screen of a job or component. */
export function MessagesPage() {
  const { t } = useThreadWords();
  const session = useSession();
  const { data: overview } = useQuery(overviewQuery);
  const { jobId = '', componentId }: { jobId?: string; componentId?: string } = useParams({ strict: false });
  const port = useMemo(() => ({ ...contactPort(session), card }), [session]);
  const customer = overview?.customer.name;
  return (
    <ThreadScreen
      key={`${jobId} ${componentId}`}
      port={port}
      place={{ jobId, componentId: componentId ?? null }}
      actions={({ info, threadId, refresh }) => (
        <ApprovalActions
          port={approvals}
          known={info.id}
          threadId={threadId}
          canWrite={info.canWrite}
          maxBytes={info.limits.maxBytes}
          refresh={refresh}
        />
      )}
      above={({ info }) => <TurnLine port={approvals} threadId={info.id} />}
      lead={() => (
        <>
          {customer && `${customer} · `}
          <Link to="/jobs/$jobId" params={{ jobId }}>
            {t('backToJob')}
          </Link>
        </>
      )}
    />
  );
}
