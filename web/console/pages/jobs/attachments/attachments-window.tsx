import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { PageSkeleton } from '../../../../ui/feedback/page-skeleton.tsx';
import { Gallery } from '../../../../ui/gallery/gallery.tsx';
import { AddFiles } from './add-files.tsx';
import classes from './attachments.module.css';
import { FileMenu } from './file-menu.tsx';
import { PublishToggle } from './publish-toggle.tsx';
import { galleryItem } from './rules-attachments.ts';
import { useAttachments, useNote } from './use-attachments.ts';

type Props = {
  jobId: string;
  jobCode: string;
  opened: boolean;
  onClose: () => void;
  /** The file to show first; the first of the job when left out. */
  startWith?: string | undefined;
};

/** The image window of a job: its files one by one, each with its publish toggle; files can be added here too. */
export function AttachmentsWindow({ jobId, jobCode, opened, onClose, startWith }: Props) {
  const { t } = useTranslation(['gallery', 'ui']);
  const close = { 'aria-label': t('ui:close') };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="60rem"
      title={t('gallery:title', { code: jobCode })}
      closeButtonProps={close}
    >
      {opened && <Content jobId={jobId} startWith={startWith} />}
    </Modal>
  );
}

function Content({ jobId, startWith }: Pick<Props, 'jobId' | 'startWith'>) {
  const { t } = useTranslation('attachments');
  const asProblem = useProblem();
  const note = useNote();
  const { data, error, refetch, documents } = useAttachments(jobId);
  const [shownId, setShownId] = useState<string | null>(startWith ?? null);
  if (!data && error) return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  // A former version is shown when it is asked for by name.
  const former = data.items.find((one) => one.id === shownId && !one.isLatest);
  const shown = [...documents.map(({ latest }) => latest), ...(former ? [former] : [])];
  const find = (id: string) => data.items.find((one) => one.id === id);
  return (
    <div className={classes.window}>
      {!data.publishAttachments && documents.length > 0 && <p className={classes.notice}>{t('switchOffShort')}</p>}
      {documents.length === 0 && (
        <p className={classes.muted}>{t(data.abilities.upload ? 'emptyWindow' : 'emptyRead')}</p>
      )}
      <Gallery
        items={shown.map((one) => galleryItem(one, note(one)))}
        shownId={shownId}
        onShow={setShownId}
        actions={({ id }) => {
          const one = find(id);
          const document = documents.find(({ latest }) => latest.id === id);
          if (!one) return null;
          return (
            <>
              <PublishToggle attachment={one} isSwitchOn={data.publishAttachments} />
              {document && <FileMenu document={document} onShow={setShownId} />}
            </>
          );
        }}
      />
      {data.abilities.upload && <AddFiles jobId={jobId} maxBytes={data.maxBytes} />}
    </div>
  );
}
