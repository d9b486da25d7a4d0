import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload, IconExternalLink } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/format-context.tsx';
import { FileIcon } from './file-icon.tsx';
import classes from './gallery.module.css';
import { neighbour } from './rules-gallery.ts';
import type { GalleryItem } from './types.ts';

type Props = {
  items: readonly GalleryItem[];
  /** The file that is shown; the first when it is not among them. */
  shownId: string | null;
  onShow: (id: string) => void;
  /** Beside the shown file's name: the publish toggle, a menu. */
  actions?: (item: GalleryItem) => ReactNode;
};

/** Files of one place: one of them large, the others as small pictures below; arrow keys go from one to the next. */
export function Gallery({ items, shownId, onShow, actions }: Props) {
  const { t } = useTranslation('gallery');
  const index = Math.max(
    0,
    items.findIndex((one) => one.id === shownId),
  );
  const item = items[index];
  const step = (by: number) => {
    const next = items[neighbour(index, by, items.length)];
    if (next) onShow(next.id);
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inField = (event.target as HTMLElement | null)?.closest('input, textarea, select, [role="menu"]');
      if (inField || event.altKey || event.ctrlKey || event.metaKey) return;
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      step(document.dir === 'rtl' ? -by : by);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  if (!item) return null;
  const many = items.length > 1;
  return (
    <div className={classes.gallery}>
      <div className={classes.stage}>
        {many && (
          <ActionIcon
            size="xl"
            radius="xl"
            aria-label={t('previous')}
            className={classes.before}
            onClick={() => step(-1)}
          >
            <IconChevronLeft size={24} aria-hidden className={classes.turn} />
          </ActionIcon>
        )}
        <Shown key={item.id} item={item} />
        {many && (
          <ActionIcon size="xl" radius="xl" aria-label={t('next')} className={classes.after} onClick={() => step(1)}>
            <IconChevronRight size={24} aria-hidden className={classes.turn} />
          </ActionIcon>
        )}
      </div>
      <About
        item={item}
        place={many ? t('place', { index: index + 1, count: items.length }) : null}
        actions={actions}
      />
      {many && <Strip items={items} shown={item} onShow={onShow} />}
    </div>
  );
}

/** The image, or what stands for a file that is none; what the browser cannot show is said, and the file stays to be had. */
function Shown({ item }: { item: GalleryItem }) {
  const { t } = useTranslation('gallery');
  const [failed, setFailed] = useState(false);
  if (item.displayUrl !== null && !failed) {
    return <img className={classes.picture} src={item.displayUrl} alt={item.name} onError={() => setFailed(true)} />;
  }
  return (
    <div className={classes.icon}>
      <FileIcon item={item} size={88} />
      <span>{failed ? t('notShown') : item.kind === 'video' ? t('video') : t('noPicture')}</span>
    </div>
  );
}

function About({
  item,
  place,
  actions,
}: {
  item: GalleryItem;
  place: string | null;
  actions: Props['actions'] | undefined;
}) {
  const { t } = useTranslation('gallery');
  const format = useFormat();
  const opens = item.kind !== 'other';
  return (
    <div className={classes.about}>
      <div className={classes.words} role="status">
        <strong className={classes.name} title={item.name}>
          {item.name}
        </strong>
        <span className={classes.facts}>{[place, format.bytes(item.size), item.note].filter(Boolean).join(' · ')}</span>
      </div>
      {actions?.(item)}
      <Button
        component="a"
        href={item.fileUrl}
        variant="default"
        {...(opens ? { target: '_blank', rel: 'noopener' } : { download: item.name })}
        leftSection={opens ? <IconExternalLink size={16} aria-hidden /> : <IconDownload size={16} aria-hidden />}
      >
        {opens ? t('open') : t('download')}
      </Button>
    </div>
  );
}

function Strip({
  items,
  shown,
  onShow,
}: {
  items: readonly GalleryItem[];
  shown: GalleryItem;
  onShow: Props['onShow'];
}) {
  const { t } = useTranslation('gallery');
  return (
    <ul className={classes.strip} aria-label={t('all')}>
      {items.map((item) => (
        <li key={item.id}>
          <button
            type="button"
            className={classes.small}
            aria-current={item.id === shown.id || undefined}
            aria-label={item.name}
            title={item.name}
            onClick={() => onShow(item.id)}
          >
            {item.thumbnailUrl ? (
              <img src={item.thumbnailUrl} alt="" loading="lazy" />
            ) : (
              <FileIcon item={item} size={26} />
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
