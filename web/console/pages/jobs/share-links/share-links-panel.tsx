import { Button, Skeleton } from '@mantine/core';
import { IconShare3 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkList } from '../../../../app/share-links/link-list.tsx';
import { ShareDialog } from '../../../../app/share-links/share-dialog.tsx';
import classes from '../../../../app/share-links/share-links.module.css';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorNote } from '../../../../ui/feedback/error-state.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import type { Job } from '../api/types.ts';
import { useAttachments } from '../attachments/use-attachments.ts';
import { jobLinksQuery, makeLink, revokeLink } from './api.ts';

/** The files that the customer sees of the job: a link may show these. */
function usePublished(jobId: string) {
  const { data } = useAttachments(jobId);
  if (!data?.publishAttachments) return [];
  return data.items.filter((one) => one.published);
}

/** Who outside follows the job through a link: the links, and making one. */
export default function ShareLinksPanel({ job }: { job: Job }) {
  const { t } = useTranslation('shareLinks');
  const asProblem = useProblem();
  const [sharing, setSharing] = useState(false);
  const { data, error } = useQuery(jobLinksQuery(job.id));
  const files = usePublished(job.id);
  const problem = data ? null : asProblem(error);
  const share = data?.abilities.create && (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<IconShare3 size={16} aria-hidden />}
      onClick={() => setSharing(true)}
    >
      {t('share')}
    </Button>
  );
  return (
    <Panel title={t('list')} actions={share}>
      {problem && <ErrorNote problem={problem} />}
      {!data && !problem && <Skeleton height={48} />}
      {data?.items.length === 0 && <p className={classes.muted}>{t('empty')}</p>}
      {data && data.items.length > 0 && <LinkList label={t('list')} links={data.items} onRevoke={revokeLink} />}
      {sharing && (
        <ShareDialog
          code={job.jobCode}
          labelHint={t('labelHintStaff')}
          links={data && { ...data, items: [] }}
          problem={null}
          files={files}
          onMake={(values, key) => makeLink(job.id, values, key)}
          onRevoke={revokeLink}
          onClose={() => setSharing(false)}
        />
      )}
    </Panel>
  );
}
