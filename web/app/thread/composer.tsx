import { ActionIcon, Button, Switch, Textarea } from '@mantine/core';
import { IconLock, IconPaperclip, IconSend } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format/format-context.tsx';
import { newKey } from '../api/client.ts';
import { changeDraft, useDraft } from './draft.ts';
import { useNameOf } from './message-item.tsx';
import { PendingFiles } from './pending-files.tsx';
import { QuickReplies } from './quick-replies.tsx';
import { mentioned } from './rules-text.ts';
import { useThreadWords } from './texts.ts';
import classes from './thread.module.css';
import type { Participant, ThreadInfo, ThreadPort } from './types.ts';
import type { Files } from './use-files.ts';
import { useMentions } from './use-mentions.ts';
import type { Thread } from './use-thread.ts';

type Props = { port: ThreadPort; thread: Thread; info: ThreadInfo; files: Files; people: readonly Participant[] };

/** The others are told at most this often that somebody writes. */
const typingEveryMs = 3_000;
const byTouch = () => window.matchMedia('(pointer: coarse)').matches;

function useSizeWords() {
  const format = useFormat();
  // A limit of whole binary megabytes is said as it is set: 15 MB, not 16.
  return (bytes: number) => (bytes % 1_048_576 === 0 ? `${format.number(bytes / 1_048_576)} MB` : format.bytes(bytes));
}

function Refused({ files, limits }: { files: Files; limits: ThreadInfo['limits'] }) {
  const { t } = useThreadWords();
  const { t: ui } = useTranslation('ui');
  const size = useSizeWords();
  return (
    <div role="alert" className={classes.refused}>
      {files.refused.map((one) => (
        <p key={one.name}>
          {one.reason === 'number'
            ? t('tooMany', { count: limits.maxFiles })
            : ui('files.tooLarge', { name: one.name, size: size(limits.maxBytes) })}
        </p>
      ))}
    </div>
  );
}

/** Where a message is written: text, files, for staff the internal note and quick replies. What is written stays until it is sent. */
export function Composer({ port, thread, info, files, people }: Props) {
  const { t } = useThreadWords();
  const nameOf = useNameOf();
  const format = useFormat();
  const size = useSizeWords();
  const { name } = thread;
  const { text, internal } = useDraft(name);
  const box = useRef<HTMLTextAreaElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const told = useRef(0);
  const [waits, setWaits] = useState(false);
  const hint = useId();
  const list = useId();
  const isStaff = port.side === 'staff';
  const nameable = internal ? people.filter((one) => one.kind === 'staff') : people;

  const write = (next: string) => {
    changeDraft(name, () => ({ text: next }));
    if (next.trim() === '' || Date.now() - told.current < typingEveryMs || info.id === null) return;
    told.current = Date.now();
    port.typing(info.id, internal).catch(() => {});
  };
  const mentions = useMentions({ people: nameable, text, box, change: write });

  const body = text.trim();
  const over = [...body].length - info.limits.maxCharacters;
  const nothing = body === '' && files.files.length === 0 && !files.busy;
  const send = () => {
    if (nothing || over > 0) return;
    if (files.busy || files.failed) {
      setWaits(true);
      return;
    }
    setWaits(false);
    told.current = 0;
    thread.outbox.send({
      clientId: newKey(),
      body,
      internal: isStaff && internal,
      fileIds: files.files.map((one) => one.id),
      mentions: mentioned(body, nameable),
      files: files.files,
      writtenAt: new Date().toISOString(),
      problem: null,
    });
    changeDraft(name, () => ({ text: '', files: [] }));
    files.forgetRefused();
    box.current?.focus();
  };
  // What waited for its files goes once they are there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the files change
  useEffect(() => {
    if (waits && !files.busy && !files.failed) send();
  }, [waits, files.busy, files.failed]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || mentions.onKeyDown(event)) return;
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || byTouch()) return;
    event.preventDefault();
    send();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    files.add([...event.clipboardData.files]);
  };
  const look = () => mentions.setCaret(box.current?.selectionStart ?? 0);

  return (
    <section className={classes.composer} data-internal={(isStaff && internal) || undefined} aria-label={t('write')}>
      {isStaff && internal && (
        <p className={classes.internalMark} role="status">
          <IconLock size={16} aria-hidden />
          {t('internal')}
        </p>
      )}
      <Refused files={files} limits={info.limits} />
      <PendingFiles port={port} threadId={info.id} files={files} onRemoved={() => !byTouch() && box.current?.focus()} />
      <div className={classes.writing}>
        {mentions.found.length > 0 && (
          <div id={list} role="listbox" aria-label={t('people')} className={classes.people}>
            {mentions.found.map((one, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text box
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text box
              <div
                key={`${one.kind} ${one.id} ${one.name}`}
                id={`${list}-${index}`}
                role="option"
                aria-selected={index === mentions.index}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => mentions.choose(one)}
              >
                {nameOf(one)}
                {isStaff && one.kind === 'contact' && <span className={classes.side}>{t('customerSide')}</span>}
              </div>
            ))}
          </div>
        )}
        <Textarea
          ref={box}
          aria-label={isStaff && internal ? t('writeInternalHint') : t('write')}
          aria-describedby={hint}
          aria-autocomplete="list"
          {...(mentions.found.length > 0
            ? { 'aria-controls': list, 'aria-activedescendant': `${list}-${mentions.index}` }
            : {})}
          placeholder={t(isStaff && internal ? 'writeInternalHint' : 'writeHint')}
          value={text}
          autosize
          minRows={1}
          maxRows={9}
          onChange={(event) => {
            write(event.currentTarget.value);
            mentions.setCaret(event.currentTarget.selectionStart);
          }}
          onSelect={look}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          error={over > 0 ? t('tooLong', { count: over }).replace(String(over), format.number(over)) : undefined}
        />
      </div>
      <div className={classes.bar}>
        <ActionIcon
          aria-label={t('attach')}
          title={t('attach')}
          aria-describedby={hint}
          onClick={() => input.current?.click()}
        >
          <IconPaperclip size={18} aria-hidden />
        </ActionIcon>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          tabIndex={-1}
          aria-label={t('attach')}
          onChange={(event) => {
            files.add([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        {isStaff && (
          <>
            <QuickReplies
              port={port}
              text={text}
              onChoose={(one) => {
                write(text.trim() === '' ? one : `${text.trimEnd()} ${one}`);
                requestAnimationFrame(() => box.current?.focus());
              }}
            />
            <Switch
              size="xs"
              label={t('toggleInternal')}
              checked={internal}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                changeDraft(name, () => ({ internal: checked }));
              }}
            />
          </>
        )}
        <span id={hint} className={classes.hint}>
          {t('limit', { size: size(info.limits.maxBytes), count: info.limits.maxFiles })}{' '}
          <span className={classes.keys}>{t('keys')}</span>
        </span>
        <Button
          disabled={nothing || over > 0}
          loading={waits && files.busy}
          leftSection={isStaff && internal ? <IconLock size={16} aria-hidden /> : <IconSend size={16} aria-hidden />}
          onClick={send}
        >
          {t(isStaff && internal ? 'sendNote' : 'send')}
        </Button>
      </div>
      <p role="status" className={classes.small}>
        {waits && files.busy ? t('filesWait') : waits && files.failed ? t('filesFailed') : ''}
      </p>
    </section>
  );
}
