import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowRight, IconCheck, IconDots, IconLink, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { jobQuery } from '../api/queries.ts';
import type { Job, JobListItem } from '../api/types.ts';
import { nextMilestone } from '../rules-next.ts';
import { useMilestoneChanges } from '../use-milestone-changes.ts';

const size = { size: 16, 'aria-hidden': true } as const;

function CompleteNext({ job }: { job: Job | undefined }) {
  const { t } = useTranslation('jobs');
  const changes = useMilestoneChanges();
  if (!job) return <Menu.Item disabled>{t('row.looking')}</Menu.Item>;
  const next = nextMilestone(job);
  if (!next) return <Menu.Item disabled>{t('row.nothingNext')}</Menu.Item>;
  const component = job.components.find((one) => one.id === next.componentId);
  const name = component ? t('row.ofComponent', { name: next.name, component: component.code }) : next.name;
  return (
    <Menu.Item
      leftSection={<IconCheck {...size} />}
      disabled={!next.abilities.complete}
      onClick={() => changes.completeNow(job, next)}
    >
      {t('row.completeNext', { name })}
    </Menu.Item>
  );
}

function Items({ job }: { job: JobListItem }) {
  const { t } = useTranslation('jobs');
  const navigate = useNavigate();
  const { data } = useQuery(jobQuery(job.id));
  const copy = async () => {
    const address = `${location.origin}/console/jobs/${job.id}`;
    try {
      await navigator.clipboard.writeText(address);
      toasts.show({ text: t('row.copied', { code: job.jobCode }) });
    } catch {
      toasts.show({ kind: 'info', text: address });
    }
  };
  return (
    <>
      <CompleteNext job={data} />
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconArrowRight {...size} />}
        onClick={() => void navigate({ to: '/jobs/$jobId', params: { jobId: job.id } })}
      >
        {t('row.open')}
      </Menu.Item>
      {data?.abilities.edit && (
        <Menu.Item
          leftSection={<IconPencil {...size} />}
          onClick={() => void navigate({ to: '/jobs/$jobId/edit', params: { jobId: job.id } })}
        >
          {t('row.edit')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconLink {...size} />} onClick={() => void copy()}>
        {t('row.copyLink')}
      </Menu.Item>
    </>
  );
}

/** What can be done with a job without opening it. */
export function RowMenu({ job }: { job: JobListItem }) {
  const { t } = useTranslation('jobs');
  const [opened, setOpened] = useState(false);
  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened} width={280}>
      <Menu.Target>
        <ActionIcon aria-label={t('row.menu', { code: job.jobCode })} size="md">
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{opened && <Items job={job} />}</Menu.Dropdown>
    </Menu>
  );
}
