import { Button } from '@mantine/core';
import { IconLock, IconRefresh } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { type DragEvent, type ReactNode, useState } from 'react';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { toasts } from '../../ui/feedback/toasts.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { ApiProblem } from '../api/problem.ts';
import { NotFoundPage, PendingPage } from '../route-states.tsx';
import { useProblem } from '../use-problem.ts';
import { Composer } from './composer.tsx';
import { useNameOf } from './message-item.tsx';
import { MessageList } from './message-list.tsx';
import { messageIn } from './rules-anchor.ts';
import { useThreadWords } from './texts.ts';
import classes from './thread.module.css';
import type { Participant, Place, ThreadInfo, ThreadPort } from './types.ts';
import { useFiles } from './use-files.ts';
import { type Thread, useThread } from './use-thread.ts';

type Slots = {
  /** Beside Refresh, at the top right. */
  actions?: (thread: { info: ThreadInfo; threadId: () => Promise<string>; refresh: () => Promise<void> }) => ReactNode;
  /** Above the messages. */
  above?: (thread: { info: ThreadInfo }) => ReactNode;
  /** Under the title: the way back, the customer. */
  lead: (info: ThreadInfo) => ReactNode;
  /** Ways to threads that stayed with former customers. */
  former?: (former: ThreadInfo['former']) => ReactNode;
};
type Props = Slots & {
  port: ThreadPort;
  place: Place;
  /** `pane`: beside a list, under the heading of its page. */
  frame?: 'page' | 'pane';
  /** Between the heading and the messages. */
  tools?: ReactNode;
};

/** Those one can name: who takes part, and whoever wrote what is shown. */
function peopleOf(info: ThreadInfo, thread: Thread): Participant[] {
  const people = new Map<string, Participant>();
  const authors = (thread.messages?.items ?? []).map((one) => ({ ...one.author, readUpTo: null }));
  for (const one of [...authors, ...info.participants])
    if ((one.kind === 'staff' || one.kind === 'contact') && one.name !== null)
      people.set(`${one.kind} ${one.id ?? one.name}`, one);
  return [...people.values()];
}

function Writers({ thread }: { thread: Thread }) {
  const { t } = useThreadWords();
  const nameOf = useNameOf();
  const notes = thread.writers.filter((one) => one.internal);
  const others = thread.writers.filter((one) => !one.internal);
  const names = (some: typeof others) => some.map(nameOf).join(', ');
  return (
    <div className={classes.typing} role="status">
      {others.length > 0 && <span>{t('typing', { names: names(others) })} </span>}
      {notes.length > 0 && <span>{t('typingNote', { names: names(notes) })}</span>}
    </div>
  );
}

function Conversation({
  port,
  thread,
  info,
  above,
}: {
  port: ThreadPort;
  thread: Thread;
  info: ThreadInfo;
  above: ReactNode;
}) {
  const { t } = useThreadWords();
  const files = useFiles(thread.name, port, info, thread.threadId);
  const [over, setOver] = useState(false);
  const people = peopleOf(info, thread);
  const hasFiles = (event: DragEvent) => info.canWrite && event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra for the pointer; the attach button does the same
    <div
      className={classes.thread}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        void files.add([...event.dataTransfer.files]);
      }}
    >
      {above}
      <MessageList key={info.id ?? 'none'} port={port} thread={thread} info={info} people={people} />
      <Writers thread={thread} />
      {info.canWrite && <Composer port={port} thread={thread} info={info} files={files} people={people} />}
      {!info.canWrite && (
        <p className={classes.readOnly}>
          <IconLock size={16} aria-hidden />
          {info.closedFor === null ? t('readOnly') : t('closed', { customer: info.closedFor })}
        </p>
      )}
      {over && (
        <div className={classes.drop} aria-hidden>
          {t('dropHere')}
        </div>
      )}
    </div>
  );
}

type FrameProps = { title: string; lead: ReactNode; actions: ReactNode; children: ReactNode };
const WholePage = (props: FrameProps) => <Page layout="fill" {...props} />;

/** Beside a list: the page has its heading already. */
function Pane({ title, lead, actions, children }: FrameProps) {
  return (
    <div className={classes.pane}>
      <header className={classes.paneHead}>
        <div>
          <h2>{title}</h2>
          <div className={classes.small}>{lead}</div>
        </div>
        <div className={classes.paneActions}>{actions}</div>
      </header>
      {children}
    </div>
  );
}

/** The message screen of a job or component: the same for staff and contacts. */
export function ThreadScreen({ port, place, frame = 'page', tools, actions, above, lead, former }: Props) {
  const { t } = useThreadWords();
  const asProblem = useProblem();
  const target = messageIn(useLocation({ select: (location) => location.hash }));
  const thread = useThread(port, place, target);
  const [refreshing, setRefreshing] = useState(false);
  const { info, error } = thread;
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 422)) return <NotFoundPage />;
  if (error && (!info || (info.id !== null && !thread.messages)))
    return <ErrorState problem={asProblem(error)} onRetry={() => void thread.refetch()} />;
  if (!info) return <PendingPage />;
  const { jobCode: code, component } = info;
  const Frame = frame === 'page' ? WholePage : Pane;
  const refresh = async () => {
    setRefreshing(true);
    await thread.loadLatest().catch(() => {});
    await thread.refetch();
    setRefreshing(false);
    toasts.show({ kind: 'info', text: t('refreshed') });
  };
  return (
    <Frame
      title={component === null ? t('titleJob', { code }) : t('titleComponent', { code, component })}
      lead={lead(info)}
      actions={
        <>
          {actions?.({ info, threadId: thread.threadId, refresh: thread.refetch })}
          <Button
            variant="default"
            title={t('refreshHint')}
            leftSection={<IconRefresh size={16} aria-hidden />}
            loading={refreshing}
            onClick={() => void refresh()}
          >
            {t('refresh')}
          </Button>
        </>
      }
    >
      {tools}
      {thread.isMissing && (
        <p className={classes.missing} role="status">
          {t('missing')}
        </p>
      )}
      {former && info.former.length > 0 && former(info.former)}
      <Conversation port={port} thread={thread} info={info} above={above?.({ info })} />
    </Frame>
  );
}
