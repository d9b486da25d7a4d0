import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { ErrorNote } from '../../ui/feedback/error-state.tsx';
import { useProblem } from '../use-problem.ts';
import { mentioned } from './rules-text.ts';
import { useThreadWords } from './texts.ts';
import classes from './thread.module.css';
import type { Message, Participant, ThreadPort } from './types.ts';

type Props = {
  port: ThreadPort;
  threadId: string;
  message: Message;
  people: readonly Participant[];
  onDone: (message: Message) => void;
  onClose: () => void;
};

/** Changing one's own message where it stands. */
export function EditForm({ port, threadId, message, people, onDone, onClose }: Props) {
  const { t } = useThreadWords();
  const asProblem = useProblem();
  const [text, setText] = useState(message.body);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const problem = asProblem(error);

  const save = async () => {
    if (text.trim() === message.body) {
      onClose();
      return;
    }
    setBusy(true);
    try {
      onDone(await port.edit(threadId, message.id, text, mentioned(text, people)));
      onClose();
    } catch (caught) {
      setError(caught as Error);
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && !event.shiftKey) void save();
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.edit}>
      <Textarea
        aria-label={t('editLabel')}
        value={text}
        autosize
        minRows={1}
        maxRows={10}
        data-autofocus
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {problem && <ErrorNote problem={problem} />}
      <div className={classes.editActions}>
        <Button size="compact-sm" loading={busy} onClick={() => void save()}>
          {t('save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
