import { ActionIcon, Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFile, IconRefresh, IconTrash, IconUpload } from '@tabler/icons-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/format-context.tsx';
import classes from './file-drop.module.css';
import { type Refusal, sortFiles } from './rules-files.ts';

/** A file on its way; the page keeps the list and the sending. */
export type FileItem = {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  state: 'waiting' | 'sending' | 'sent' | 'failed';
  /** 0 to 100 while sending. */
  percent?: number;
  /** The line is away: sending goes on by itself once it is back. */
  away?: boolean;
  /** Why it failed, as a sentence. */
  message?: string;
};

type Props = {
  label: string;
  items: FileItem[];
  /** Bytes; said before choosing. */
  maxSize: number;
  multiple?: boolean;
  /** Endings or media types, as in `<input accept>`; said by the page's own words where it matters. */
  accept?: readonly string[];
  onAdd: (files: File[]) => void;
  onRemove: (id: string) => void;
  onRetry?: (id: string) => void;
};

function Line({ item, onRemove, onRetry }: { item: FileItem } & Pick<Props, 'onRemove' | 'onRetry'>) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const Icon = item.state === 'sent' ? IconCircleCheck : item.state === 'failed' ? IconAlertTriangle : IconFile;
  const percent = item.percent ?? 0;
  const words = {
    waiting: t('files.waiting'),
    sending: t(item.away ? 'files.away' : 'files.sending', {
      percent: format.number(percent / 100, { style: 'percent', maximumFractionDigits: 0 }),
    }),
    sent: t('files.sent'),
    failed: item.message ?? t('files.failed'),
  }[item.state];
  return (
    <li className={classes.line} data-state={item.state}>
      <Icon size={18} stroke={1.7} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <span className={classes.name}>{item.name}</span>
        <span className={classes.state}>
          {format.bytes(item.size)} · {words}
        </span>
        {item.state === 'sending' && (
          <progress className={classes.progress} max={100} value={percent} aria-label={item.name} />
        )}
      </div>
      {(item.state === 'failed' || item.away) && onRetry && (
        <ActionIcon
          aria-label={t(item.away ? 'files.tryNow' : 'files.retry', { name: item.name })}
          onClick={() => onRetry(item.id)}
        >
          <IconRefresh size={18} aria-hidden />
        </ActionIcon>
      )}
      {item.state !== 'sent' && (
        <ActionIcon aria-label={t('files.remove', { name: item.name })} onClick={() => onRemove(item.id)}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

/** Where files are dropped or chosen. Says the limit first, refuses what is over it in words, shows each file's progress. */
export function FileDrop({ label, items, maxSize, multiple = true, accept, onAdd, onRemove, onRetry }: Props) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  // A limit of whole binary megabytes is said as it is set: 15 MB, not 16.
  const size = maxSize % 1_048_576 === 0 ? `${format.number(maxSize / 1_048_576)} MB` : format.bytes(maxSize);
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<Refusal[]>([]);

  const take = (list: FileList | null) => {
    const sorted = sortFiles([...(list ?? [])], { maxSize, accept });
    setRefused(sorted.refused);
    if (sorted.taken.length > 0) onAdd(multiple ? sorted.taken : sorted.taken.slice(0, 1));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };

  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra for the pointer; the button does the same */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconUpload size={22} stroke={1.6} aria-hidden />
        <div className={classes.ask}>
          <Button variant="default" aria-describedby={hint} onClick={() => input.current?.click()}>
            {label}
          </Button>
          <span>{t(multiple ? 'files.drop' : 'files.dropOne')}</span>
        </div>
        <span id={hint} className={classes.hint}>
          {t(multiple ? 'files.limit' : 'files.limitOne', { size })}
        </span>
        <input
          ref={input}
          type="file"
          hidden
          tabIndex={-1}
          aria-label={label}
          multiple={multiple}
          accept={accept?.join(',')}
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file may be chosen again after it was mended.
            event.currentTarget.value = '';
          }}
        />
      </div>
      <div role="alert">
        {refused.map((refusal) => (
          <p key={refusal.name} className={classes.refused}>
            {refusal.reason === 'size'
              ? t('files.tooLarge', { name: refusal.name, size })
              : t('files.wrongType', { name: refusal.name })}
          </p>
        ))}
      </div>
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((item) => (
            <Line key={item.id} item={item} onRemove={onRemove} onRetry={onRetry} />
          ))}
        </ul>
      )}
    </div>
  );
}
