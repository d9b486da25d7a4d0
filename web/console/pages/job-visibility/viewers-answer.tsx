import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Panel } from '../../../ui/frame/page.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import type { Viewers, ViewingGroup } from './api.ts';
import { GroupVerdict } from './group-verdict.tsx';
import classes from './job-visibility.module.css';
import { VerdictList } from './verdict-list.tsx';

function MemberLines({ group, viewers }: { group: ViewingGroup; viewers: Viewers }) {
  const { t } = useTranslation('jobVisibility');
  if (group.members.length === 0) return <p className={classes.muted}>{t('noMembers')}</p>;
  return (
    <ul className={classes.members}>
      {group.members.map((member) => (
        <li key={member.user.id}>
          <p className={classes.memberName}>
            <Anchor
              underline="always"
              component={Link}
              to={'/job-visibility' as string}
              search={{ jobId: viewers.job.id, userId: member.user.id } as never}
              inherit
            >
              {member.user.name}
            </Anchor>{' '}
            <span className={classes.muted}>
              {member.workflowRole.name} · {member.cherryPick ? t('cherryPick') : t('noCherryPick')}
            </span>{' '}
            {member.user.disabled && <StatusPill tone="void">{t('disabled')}</StatusPill>}
            {member.cover && <StatusPill tone="held">{t('coveredBy', { name: member.cover.name })}</StatusPill>}
          </p>
          <VerdictList job={viewers.job} verdicts={member.verdicts} />
        </li>
      ))}
    </ul>
  );
}

/** Who sees the job: the work groups that do with their members first, then those that do not with the reason. */
export function ViewersAnswer({ viewers }: { viewers: Viewers }) {
  const { t } = useTranslation('jobVisibility');
  const seeing = viewers.workGroups.filter((group) => group.sees);
  const others = viewers.workGroups.filter((group) => !group.sees);
  return (
    <>
      <Panel title={t('seeing')}>
        {seeing.length === 0 && <EmptyState title={t('nobodyTitle')}>{t('nobody')}</EmptyState>}
        {seeing.map((group) => (
          <GroupVerdict key={group.id} job={viewers.job} group={group} answer={group}>
            <MemberLines group={group} viewers={viewers} />
          </GroupVerdict>
        ))}
      </Panel>
      {others.length > 0 && (
        <Panel title={t('notSeeing')}>
          {others.map((group) => (
            <GroupVerdict key={group.id} job={viewers.job} group={group} answer={group} />
          ))}
        </Panel>
      )}
    </>
  );
}
