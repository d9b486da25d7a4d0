import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { PageSkeleton } from '../../../ui/feedback/page-skeleton.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { Gallery } from '../../../ui/gallery/gallery.tsx';
import type { GalleryItem } from '../../../ui/gallery/types.ts';
import type { Attachment } from '../../types.ts';
import { usePrinting } from '../jobs/use-printing.ts';
import { attachmentsQuery, galleryItem } from './queries.ts';

/** Which component and version a file is, in words. */
function useNote(): (one: Attachment) => string {
  const { t } = useTranslation('gallery');
  return (one) => {
    const component = one.component ? t('ofComponent', { code: one.component.code }) : '';
    const version = one.versionNumber > 1 ? t('version', { number: one.versionNumber }) : '';
    return [component, version].filter(Boolean).join(' · ');
  };
}

/** What paper can say of files. */
function FileNames({ items }: { items: readonly GalleryItem[] }) {
  const format = useFormat();
  return (
    <ul>
      {items.map((one) => (
        <li key={one.id}>{[one.name, one.note, format.bytes(one.size)].filter(Boolean).join(' · ')}</li>
      ))}
    </ul>
  );
}

/** The published files of a job, one by one; what is published or taken back meanwhile comes and goes by itself. */
export function AttachmentsContent({ jobId }: { jobId: string }) {
  const { t } = useTranslation('gallery');
  const asProblem = useProblem();
  const note = useNote();
  const { data, error, refetch } = useQuery(attachmentsQuery(jobId));
  const [shownId, setShownId] = useState<string | null>(null);
  const printing = usePrinting() !== null;
  if (!data && error) return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  if (data.items.length === 0) return <EmptyState title={t('empty')} />;
  const items = data.items.map((one) => galleryItem(jobId, one, note(one)));
  if (printing) return <FileNames items={items} />;
  return <Gallery items={items} shownId={shownId} onShow={setShownId} />;
}

/** The image window of a row. */
export default function AttachmentsWindow({
  job,
  onClose,
}: {
  job: { id: string; jobCode: string };
  onClose: () => void;
}) {
  const { t } = useTranslation(['gallery', 'ui']);
  const close = { 'aria-label': t('ui:close') };
  return (
    <Modal
      opened
      onClose={onClose}
      size="60rem"
      title={t('gallery:title', { code: job.jobCode })}
      closeButtonProps={close}
    >
      <AttachmentsContent jobId={job.id} />
    </Modal>
  );
}
