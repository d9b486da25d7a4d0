import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Panel } from '../../../ui/frame/page.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import type { Membership, Visibility } from './api.ts';
import { GroupVerdict } from './group-verdict.tsx';
import classes from './job-visibility.module.css';
import { VerdictList } from './verdict-list.tsx';

const tones = { shown: 'done', held: 'held', hidden: 'void' } as const;

/** The answer in a sentence, with what is true of the user whatever the work groups say. */
function Answer({ answer }: { answer: Visibility }) {
  const { t } = useTranslation('jobVisibility');
  const { user, job } = answer;
  return (
    <div className={classes.answer}>
      <StatusPill tone={tones[answer.shown]}>{t(`shown.${answer.shown}`)}</StatusPill>
      <p className={classes.sentence}>{t(`answer.${answer.shown}`, { name: user.name, job: job.jobCode })}</p>
      {user.disabled && <p>{t('userDisabled', { name: user.name })}</p>}
      {user.away && user.cover && <p>{t('userAway', { name: user.name, cover: user.cover.name })}</p>}
      {user.operator && <p>{t('userOperator', { name: user.name })}</p>}
      {answer.taken.length > 0 && <p>{t('userTook', { name: user.name, what: answer.taken.join(', ') })}</p>}
    </div>
  );
}

/** The line that comes first instead, where there is one. */
function First({ answer, membership }: { answer: Visibility; membership: Membership }) {
  const { t } = useTranslation('jobVisibility');
  if (!answer.first || !membership.verdicts.some((verdict) => verdict.code === 'behind')) return null;
  const { jobId, jobCode, milestone } = answer.first;
  return (
    <p>
      {t('first', { milestone })}{' '}
      <Anchor underline="always" component={Link} to={`/jobs/${jobId}` as string} inherit>
        {jobCode}
      </Anchor>
    </p>
  );
}

/** Why one user sees the job or does not: each membership with its verdict. */
export function UserAnswer({ answer }: { answer: Visibility }) {
  const { t } = useTranslation('jobVisibility');
  return (
    <>
      <Answer answer={answer} />
      <Panel title={t('memberships')}>
        {answer.memberships.length === 0 && (
          <EmptyState title={t('noMembershipsTitle', { name: answer.user.name })}>{t('noMemberships')}</EmptyState>
        )}
        {answer.memberships.map((membership) => (
          <GroupVerdict
            key={`${membership.workGroup.id} ${membership.coverFor?.id ?? ''}`}
            job={answer.job}
            group={membership.workGroup}
            answer={membership}
            beside={[
              t('asRole', { role: membership.workflowRole.name }),
              membership.cherryPick ? t('cherryPick') : t('noCherryPick'),
              ...(membership.coverFor ? [t('covering', { name: membership.coverFor.name })] : []),
            ].join(' · ')}
          >
            {membership.sees && <VerdictList job={answer.job} verdicts={membership.verdicts} />}
            <First answer={answer} membership={membership} />
          </GroupVerdict>
        ))}
      </Panel>
    </>
  );
}
