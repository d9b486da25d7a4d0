import {
  IconFile,
  IconFileSpreadsheet,
  IconFileText,
  IconFileZip,
  IconMusic,
  IconPhoto,
  IconVideo,
} from '@tabler/icons-react';
import type { GalleryItem } from './types.ts';

function iconOf({ kind, mediaType, name }: Pick<GalleryItem, 'kind' | 'mediaType' | 'name'>) {
  if (kind === 'image') return IconPhoto;
  if (kind === 'video') return IconVideo;
  if (mediaType.startsWith('audio/')) return IconMusic;
  if (/sheet|excel/.test(mediaType) || /\.(xlsx?|ods|csv)$/i.test(name)) return IconFileSpreadsheet;
  if (/zip|7z|rar|gzip/.test(mediaType)) return IconFileZip;
  if (/pdf|word|rtf|opendocument/.test(mediaType) || /\.(docx?|txt)$/i.test(name)) return IconFileText;
  return IconFile;
}

/** The icon that stands for a file without a picture. */
export function FileIcon({ item, size }: { item: Pick<GalleryItem, 'kind' | 'mediaType' | 'name'>; size: number }) {
  const Icon = iconOf(item);
  return <Icon size={size} stroke={1.4} aria-hidden />;
}
