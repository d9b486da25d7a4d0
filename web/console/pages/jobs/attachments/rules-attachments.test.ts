import { expect, test } from 'vitest';
import type { Attachment } from './api.ts';
import { documentsOf, galleryItem } from './rules-attachments.ts';

const attachment = (more: Partial<Attachment>) =>
  ({ jobId: 'j', kind: 'image', hasThumbnail: true, ...more }) as Attachment;

test('versions stand under their document, the newest first', () => {
  const items = [
    attachment({ id: 'a1', seriesId: 'a', versionNumber: 1 }),
    attachment({ id: 'b1', seriesId: 'b', versionNumber: 1 }),
    attachment({ id: 'a2', seriesId: 'a', versionNumber: 2 }),
  ];
  const found = documentsOf(items).map(({ latest, former }) => [latest.id, former.map((one) => one.id)]);
  expect(found).toEqual([
    ['a2', ['a1']],
    ['b1', []],
  ]);
});

test('only images are shown; others have an icon', () => {
  expect(galleryItem(attachment({ id: 'x' }), '').displayUrl).toBe('/api/v1/jobs/j/attachments/x/display');
  expect(galleryItem(attachment({ id: 'x', kind: 'video', hasThumbnail: false }), '')).toMatchObject({
    displayUrl: null,
    thumbnailUrl: null,
    fileUrl: '/api/v1/jobs/j/attachments/x/file',
  });
});
