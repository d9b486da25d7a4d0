import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ApprovalActions } from '../../../app/approvals/approval-actions.tsx';
import { DecisionCard } from '../../../app/approvals/decision-card.tsx';
import { TurnLine } from '../../../app/approvals/turn-line.tsx';
import { useThreadWords } from '../../../app/thread/texts.ts';
import { ThreadScreen } from '../../../app/thread/thread-screen.tsx';
import type { ThreadInfo } from '../../../app/thread/types.ts';
import { useSession } from '../../session.ts';
import { approvals } from '../decisions/port.ts';
import classes from './messages.module.css';
import { staffPort } from './port.ts';

function Lead({ info, jobId }: { info: ThreadInfo; jobId: string }) {
  const { t } = useThreadWords();
  return (
    <span className={classes.lead}>
      <span>{info.customer}</span>
      <span aria-hidden>·</span>
      <Link to="/jobs/$jobId" params={{ jobId }}>
        {t('backToJob')}
      </Link>
    </span>
  );
}

/** What stands under a message that is a request or decision. */
const card = (threadId: string, messageId: string) => (
  <DecisionCard port={approvals} threadId={threadId} messageId={messageId} />
);

/** The message screen of a job or component. */
export function MessagesPage() {
  const { t } = useThreadWords();
  const { user } = useSession();
  const { jobId = '', componentId }: { jobId?: string; componentId?: string } = useParams({ strict: false });
  const { thread }: { thread?: string } = useSearch({ strict: false });
  const port = useMemo(() => ({ ...staffPort(user.id), card }), [user.id]);
  return (
    <ThreadScreen
      key={`${jobId} ${componentId} ${thread}`}
      port={port}
      place={{ jobId, componentId: componentId ?? null, threadId: thread }}
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
      lead={(info) => <Lead info={info} jobId={jobId} />}
      former={(former) => (
        <ul className={classes.former}>
          {former.map((one) => (
            <li key={one.id}>
              <Link to="." search={{ thread: one.id } as never}>
                {t('former', { customer: one.customer })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    />
  );
}
