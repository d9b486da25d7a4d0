import { useTranslation } from 'react-i18next';
import type { Membership, Verdict, ViewingGroup, VisibleJob } from './api.ts';

type Answer = Pick<Membership | ViewingGroup, 'sees' | 'because' | 'looksAt'>;

/** What the server answers in codes and facts, in sentences. */
export function useSentences(job: VisibleJob) {
  const { t } = useTranslation(['jobVisibility', 'jobs']);

  /** "the job's branch is Rotterdam, the group looks at Antwerp"; or that the job has none. */
  const differs = (what: 'branch' | 'department' | 'customerGroup' | 'transportGroup', has = '', wants = '') =>
    has
      ? t(`jobVisibility:unseen.${what}`, { job: has, group: wants })
      : t(`jobVisibility:unseen.${what}None`, { group: wants });

  const ofGroup = ({ looksAt }: Answer) => {
    const what = looksAt.transport ? 'transportGroup' : 'customerGroup';
    return differs(what, job[what]?.code, looksAt.customerGroup?.code);
  };

  /** Why a work group does not see the job, or that it does. */
  const verdict = (answer: Answer): string => {
    const { looksAt, because } = answer;
    switch (because) {
      case null:
        return t('jobVisibility:sees');
      case 'inactive':
        return t('jobVisibility:unseen.inactive');
      case 'mode':
        return t('jobVisibility:unseen.mode', {
          job: t(`jobs:mode.${job.mode}`),
          group: t(`jobs:mode.${looksAt.mode ?? 'unknown'}`),
        });
      case 'branch':
        return differs('branch', job.branch?.name, looksAt.branch?.name);
      case 'department':
        return differs('department', job.department?.name, looksAt.department?.name);
      case 'group':
        return ofGroup(answer);
      case 'general': {
        const what = looksAt.transport ? 'transportGroup' : 'customerGroup';
        return t(`jobVisibility:unseen.general.${what}`, { code: job[what]?.code ?? '' });
      }
    }
  };

  /** What became of one category of the role. */
  const line = ({ code, component, waitsFor, takenBy, ...verdict }: Verdict): string => {
    const milestone = verdict.milestone ?? '';
    const what = component
      ? t('jobVisibility:ofComponent', { milestone, component })
      : t('jobVisibility:milestone', { milestone });
    return t(`jobVisibility:line.${code}`, { what, waitsFor: waitsFor.join(', '), name: takenBy?.name ?? '' });
  };

  return { verdict, line };
}

/** Where branch and groups of a job come from, in sentences. */
export function useOrigin({ origin, branch, customerGroup, transportGroup, direction }: VisibleJob) {
  const { t } = useTranslation(['jobVisibility', 'jobs']);
  const port = origin.port ? `${origin.port.code} ${origin.port.name}` : '';
  const way = t(`jobs:direction.${direction}`);
  const ofBranch = () => {
    if (!branch) return port ? t('jobVisibility:branch.unserved', { port, way }) : t('jobVisibility:branch.none');
    if (origin.branch === 'own') return t('jobVisibility:branch.own', { name: branch.name });
    return t('jobVisibility:branch.port', { name: branch.name, port, way });
  };
  const ofGroup = () => {
    const group = customerGroup ? `${customerGroup.code} ${customerGroup.name}` : '';
    if (origin.override) {
      const { jobType, department } = origin.override;
      const place = {
        group,
        port: origin.override.port,
        jobType: t(`jobs:jobType.${jobType}`),
        department: department?.name ?? '',
      };
      return department ? t('jobVisibility:group.override', place) : t('jobVisibility:group.overrideAll', place);
    }
    if (origin.customerGroup === 'none' || origin.customerGroup === 'override') return t('jobVisibility:group.never');
    const field = t(`jobVisibility:groupField.${origin.customerGroup}`);
    return group ? t('jobVisibility:group.own', { group, field }) : t('jobVisibility:group.blank', { field });
  };
  return {
    branch: ofBranch(),
    group: ofGroup(),
    transport: transportGroup
      ? t('jobVisibility:transport.own', { group: `${transportGroup.code} ${transportGroup.name}` })
      : t('jobVisibility:transport.none'),
  };
}
