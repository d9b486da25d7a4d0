import { Anchor } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Membership, ViewingGroup, VisibleJob } from './api.ts';
import classes from './job-visibility.module.css';
import { useSentences } from './use-sentences.ts';

type Props = {
  job: VisibleJob;
  group: { id: string; name: string };
  answer: Pick<Membership | ViewingGroup, 'sees' | 'because' | 'looksAt'>;
  /** Beside the name: the role, who is covered. */
  beside?: ReactNode;
  children?: ReactNode;
};

/** A work group with its verdict on the job, and what follows from it. */
export function GroupVerdict({ job, group, answer, beside, children }: Props) {
  const { t } = useTranslation('jobVisibility');
  const { verdict } = useSentences(job);
  const Icon = answer.sees ? IconEye : IconEyeOff;
  return (
    <section className={classes.group} data-sees={answer.sees || undefined}>
      <Icon size={20} stroke={1.8} aria-hidden className={classes.eye} />
      <div className={classes.body}>
        <h3>
          {t('workGroup')}{' '}
          <Anchor underline="always" component={Link} to={`/work-groups/${group.id}` as string} inherit>
            {group.name}
          </Anchor>
        </h3>
        {beside && <p className={classes.muted}>{beside}</p>}
        <p>{verdict(answer)}</p>
        {children}
      </div>
    </section>
  );
}
