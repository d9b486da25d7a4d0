import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ShareDialog } from '../../../app/share-links/share-dialog.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { attachmentsQuery } from '../attachments/queries.ts';
import { jobLinksQuery, makeLink, revokeLink } from './queries.ts';

type Props = { job: { id: string; jobCode: string; attachmentCount: number }; onClose: () => void };

/** Sharing one of the contact's jobs, with the files that are published on it. */
export default function ShareJobDialog({ job, onClose }: Props) {
  const { t } = useTranslation('shareLinks');
  const asProblem = useProblem();
  const links = useQuery(jobLinksQuery(job.id));
  const files = useQuery({ ...attachmentsQuery(job.id), enabled: job.attachmentCount > 0 });
  return (
    <ShareDialog
      code={job.jobCode}
      labelHint={t('labelHint')}
      links={links.data}
      problem={links.data ? null : asProblem(links.error)}
      files={files.data?.items ?? []}
      onMake={(values, key) => makeLink(job.id, values, key)}
      onRevoke={revokeLink}
      onClose={onClose}
    />
  );
}
