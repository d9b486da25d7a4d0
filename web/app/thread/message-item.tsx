import { ActionIcon } from '@mantine/core';
import { IconLock, IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { toasts } from '../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../ui/form/confirm-dialog.tsx';
import { useFormat } from '../../ui/format/format-context.tsx';
import { useProblem } from '../use-problem.ts';
import { EditForm } from './edit-form.tsx';
import { MessageFiles } from './message-files.tsx';
import { CardText, MessageText } from './message-text.tsx';
import { anchorOf } from './rules-anchor.ts';
import { useThreadWords } from './texts.ts';
import classes from './thread.module.css';
import type { Message, Participant, ThreadPort } from './types.ts';
import { useTimes } from './use-times.ts';

type Props = {
  port: ThreadPort;
  threadId: string;
  message: Message;
  people: readonly Participant[];
  /** It follows one of the same author: the name is not said again. */
  goesOn: boolean;
  mayChange: boolean;
  /** The address leads to it. */
  isTarget: boolean;
  onChanged: (message: Message) => void;
};

export function useNameOf() {
  const { t } = useThreadWords();
  return ({ name, kind }: { name: string | null; kind: string }) =>
    name ?? (kind === 'contact' ? t('customerSide') : t('company'));
}

function Head({ message, side }: { message: Message; side: ThreadPort['side'] }) {
  const { t } = useThreadWords();
  const nameOf = useNameOf();
  const { author } = message;
  return (
    <span className={classes.author}>
      <strong>{author.isMe ? t('you') : nameOf(author)}</strong>
      {side === 'staff' && author.kind === 'contact' && <span className={classes.side}>{t('customerSide')}</span>}
      {author.kind === 'system' && <span className={classes.side}>{t('systemSide')}</span>}
    </span>
  );
}

function Tools({ message, onEdit, onRemove }: { message: Message; onEdit: () => void; onRemove: () => void }) {
  const { t } = useThreadWords();
  return (
    <span className={classes.tools}>
      {message.body !== '' && (
        <ActionIcon size="sm" aria-label={t('edit')} title={t('edit')} onClick={onEdit}>
          <IconPencil size={15} aria-hidden />
        </ActionIcon>
      )}
      <ActionIcon size="sm" aria-label={t('remove')} title={t('remove')} onClick={onRemove}>
        <IconTrash size={15} aria-hidden />
      </ActionIcon>
    </span>
  );
}

function Text({ message }: { message: Message }) {
  if (message.cardWords) return <CardText said={message.cardWords} message={message} />;
  return message.body === '' ? null : <MessageText message={message} />;
}

/** One message: who, when, what; one's own can be changed for some minutes. */
export function MessageItem({ port, threadId, message, people, goesOn, mayChange, isTarget, onChanged }: Props) {
  const { t } = useThreadWords();
  const format = useFormat();
  const times = useTimes();
  const asProblem = useProblem();
  const item = useRef<HTMLLIElement>(null);
  const [dialog, setDialog] = useState<'edit' | 'remove' | null>(null);
  const [busy, setBusy] = useState(false);
  const close = () => {
    setDialog(null);
    item.current?.focus({ preventScroll: true });
  };
  const remove = async () => {
    setBusy(true);
    try {
      await port.remove(threadId, message.id);
      onChanged({ ...message, body: '', files: [], mentions: [], deletedAt: new Date().toISOString() });
      close();
    } catch (error) {
      toasts.show({ kind: 'failed', text: asProblem(error as Error).detail });
    } finally {
      setBusy(false);
    }
  };
  const gone = message.deletedAt !== null;
  return (
    <li
      ref={item}
      tabIndex={-1}
      className={classes.message}
      data-mine={message.author.isMe || undefined}
      data-internal={message.internal || undefined}
      data-goes-on={goesOn || undefined}
      id={anchorOf(message.id)}
      data-target={isTarget || undefined}
      data-message={message.id}
    >
      {!goesOn && <Head message={message} side={port.side} />}
      <div className={classes.bubble} data-gone={gone || undefined}>
        {message.internal && (
          <span className={classes.internalMark}>
            <IconLock size={14} aria-hidden />
            {t('internal')}
          </span>
        )}
        {gone && <p className={classes.removed}>{t('removed')}</p>}
        {!gone && dialog === 'edit' && (
          <EditForm
            port={port}
            threadId={threadId}
            message={message}
            people={people}
            onDone={onChanged}
            onClose={close}
          />
        )}
        {!gone && dialog !== 'edit' && <Text message={message} />}
        {!gone && <MessageFiles port={port} threadId={threadId} files={message.files} />}
        {message.card && port.card?.(threadId, message.id)}
        <span className={classes.foot}>
          <time dateTime={message.createdAt} title={format.instant(message.createdAt, 'long')}>
            {times.time(message.createdAt)}
          </time>
          {message.editedAt && !gone && (
            <span title={t('editedAt', { time: format.instant(message.editedAt) })}>{t('edited')}</span>
          )}
        </span>
      </div>
      {mayChange && !message.card && dialog !== 'edit' && (
        <Tools message={message} onEdit={() => setDialog('edit')} onRemove={() => setDialog('remove')} />
      )}
      <ConfirmDialog
        opened={dialog === 'remove'}
        onClose={close}
        title={t('removeTitle')}
        confirmLabel={t('remove')}
        danger
        busy={busy}
        onConfirm={() => void remove()}
      >
        {t('removeText')}
      </ConfirmDialog>
    </li>
  );
}
