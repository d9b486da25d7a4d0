import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorNote } from '../../../../ui/feedback/error-state.tsx';
import { RelativeTime } from '../../../../ui/format/date-text.tsx';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import { FileIcon } from '../../../../ui/gallery/file-icon.tsx';
import type { Job } from '../api/types.ts';
import { AddFiles } from './add-files.tsx';
import classes from './attachments.module.css';
import { AttachmentsWindow } from './attachments-window.tsx';
import { FileMenu } from './file-menu.tsx';
import { PublishToggle } from './publish-toggle.tsx';
import { type Document, galleryItem } from './rules-attachments.ts';
import { useAttachments, useNote } from './use-attachments.ts';

type LineProps = { document: Document; isSwitchOn: boolean; onShow: (id: string) => void };

function Line({ document, isSwitchOn, onShow }: LineProps) {
  const { t } = useTranslation('attachments');
  const format = useFormat();
  const note = useNote();
  const { latest } = document;
  const item = galleryItem(latest, note(latest));
  return (
    <li className={classes.line}>
      <button
        type="button"
        className={classes.picture}
        aria-label={t('openWindow', { name: latest.name })}
        onClick={() => onShow(latest.id)}
      >
        {item.thumbnailUrl ? <img src={item.thumbnailUrl} alt="" loading="lazy" /> : <FileIcon item={item} size={26} />}
      </button>
      <div className={classes.words}>
        <span className={classes.name} title={latest.name}>
          {latest.name}
        </span>
        <span className={classes.facts}>
          {[format.bytes(latest.size), item.note].filter(Boolean).join(' · ')} ·{' '}
          <RelativeTime instant={latest.createdAt} /> · {latest.uploadedBy.name}
        </span>
        <PublishToggle attachment={latest} isSwitchOn={isSwitchOn} />
      </div>
      <FileMenu document={document} onShow={onShow} />
    </li>
  );
}

function SwitchOff({ job }: { job: Job }) {
  const { t } = useTranslation('attachments');
  return (
    <p className={classes.notice}>
      {t('switchOff', { customer: job.customer.name })}{' '}
      <Link to="/customers/$customerId" params={{ customerId: job.customer.id }}>
        {t('switchOffLink')}
      </Link>
    </p>
  );
}

/** The files of a job on its page: what is there, who sees it, and where more are added. */
export function AttachmentsPanel({ job }: { job: Job }) {
  const { t } = useTranslation('attachments');
  const asProblem = useProblem();
  const { data, error, documents } = useAttachments(job.id);
  const [shown, setShown] = useState<string | null>(null);
  const problem = data ? null : asProblem(error);
  return (
    <Panel title={t('title')}>
      <div className={classes.panel}>
        {problem && <ErrorNote problem={problem} />}
        {!data && !problem && <Skeleton height={64} />}
        {data && !data.publishAttachments && documents.length > 0 && <SwitchOff job={job} />}
        {data && documents.length === 0 && !data.abilities.upload && <p className={classes.muted}>{t('emptyRead')}</p>}
        {documents.length > 0 && (
          <ul className={classes.lines} aria-label={t('title')}>
            {documents.map((document) => (
              <Line
                key={document.latest.seriesId}
                document={document}
                isSwitchOn={data?.publishAttachments ?? false}
                onShow={setShown}
              />
            ))}
          </ul>
        )}
        {data?.abilities.upload && <AddFiles jobId={job.id} maxBytes={data.maxBytes} components={job.components} />}
      </div>
      <AttachmentsWindow
        key={shown}
        jobId={job.id}
        jobCode={job.jobCode}
        opened={shown !== null}
        onClose={() => setShown(null)}
        startWith={shown ?? undefined}
      />
    </Panel>
  );
}
