/** A file as the gallery shows it. */
export type GalleryItem = {
  id: string;
  name: string;
  kind: 'image' | 'video' | 'other';
  /** Bytes. */
  size: number;
  mediaType: string;
  /** Small picture; null: an icon stands for it. */
  thumbnailUrl: string | null;
  /** What is shown of an image; null: not an image. */
  displayUrl: string | null;
  /** The file itself: opens in a tab (images, videos) or downloads. */
  fileUrl: string;
  /** A further word under the name: the version, the component. */
  note?: string;
};
