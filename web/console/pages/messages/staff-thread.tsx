import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { ApprovalActions } from '../../../app/approvals/approval-actions.tsx';
import { DecisionCard } from '../../../app/approvals/decision-card.tsx';
import { TurnLine } from '../../../app/approvals/turn-line.tsx';
import { useThreadWords } from '../../../app/thread/texts.ts';
import { ThreadScreen } from '../../../app/thread/thread-screen.tsx';
import type { Place, ThreadInfo } from '../../../app/thread/types.ts';
import { useSession } from '../../session.ts';
import { approvals } from '../decisions/port.ts';
import { messagesAddress } from './message-icon.tsx';
import classes from './messages.module.css';
import { staffPort } from './port.ts';

function Lead({ info, before }: { info: ThreadInfo; before: ReactNode }) {
  const { t } = useThreadWords();
  return (
    <span className={classes.lead}>
      {before}
      <span>{info.customer}</span>
      {info.jobId !== null && (
        <>
          <span aria-hidden>·</span>
          <Link to="/jobs/$jobId" params={{ jobId: info.jobId }}>
            {t('backToJob')}
          </Link>
        </>
      )}
    </span>
  );
}

/** What stands under a message that is a request or decision. */
const card = (threadId: string, messageId: string) => (
  <DecisionCard port={approvals} threadId={threadId} messageId={messageId} />
);

type Props = {
  place: Place;
  /** `pane`: beside a list, under the heading of its page. */
  frame?: 'page' | 'pane';
  /** Before the customer's name, such as the way back. */
  before?: ReactNode;
  /** Between the heading and the messages. */
  tools?: ReactNode;
};

/** The message screen of a job or component as staff have it, as a page or beside a list. */
export function StaffThread({ place, frame = 'page', before, tools }: Props) {
  const { t } = useThreadWords();
  const { user } = useSession();
  const port = useMemo(() => ({ ...staffPort(user.id), card }), [user.id]);
  const { jobId, componentId, threadId: thread } = place;
  return (
    <ThreadScreen
      key={`${jobId} ${componentId} ${thread}`}
      port={port}
      place={place}
      frame={frame}
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
      tools={tools}
      above={({ info }) => <TurnLine port={approvals} threadId={info.id} />}
      lead={(info) => <Lead info={info} before={before} />}
      former={(former) => (
        <ul className={classes.former}>
          {former.map((one) => (
            <li key={one.id}>
              <Link to={messagesAddress(jobId, componentId)} search={{ thread: one.id } as never}>
                {t('former', { customer: one.customer })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    />
  );
}
