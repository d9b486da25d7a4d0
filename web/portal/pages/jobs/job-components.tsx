import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/frame/page.tsx';
import { Track } from '../../../ui/status/track.tsx';
import type { JobDetail } from '../../types.ts';
import { ComponentLine } from './component-line.tsx';
import classes from './job.module.css';
import { isOver, toSteps } from './rules-answer.ts';
import { usePrinting } from './use-printing.ts';

type Props = { job: JobDetail; component: JobDetail['components'][number] };

function Component({ job, component }: Props) {
  const { t } = useTranslation(['portalJobs', 'ui']);
  const [unfolded, setOpen] = useState(false);
  // On paper nothing can be unfolded.
  const open = usePrinting() !== null || unfolded;
  const track = useId();
  const line = <ComponentLine job={job} component={component} />;
  if (component.milestones.length === 0) return <div className={classes.part}>{line}</div>;
  return (
    <>
      <div className={classes.part}>
        <UnstyledButton
          className={classes.arrow}
          aria-expanded={open}
          aria-controls={open ? track : undefined}
          aria-label={open ? t('ui:collapse', { name: component.code }) : t('ui:expand', { name: component.code })}
          onClick={() => setOpen(!open)}
        >
          <IconChevronRight size={16} stroke={2} aria-hidden data-open={open || undefined} />
        </UnstyledButton>
        {line}
      </div>
      {open && (
        <div id={track} className={classes.track}>
          <Track
            label={t('portalJobs:job.showMilestones', { code: component.code })}
            steps={toSteps(component.milestones, !isOver(job))}
          />
        </div>
      )}
    </>
  );
}

/** The parts of the job, each with its own track to unfold. */
export function JobComponents({ job }: { job: JobDetail }) {
  const { t } = useTranslation('portalJobs');
  if (job.components.length === 0) return null;
  return (
    <Panel title={t('job.components')}>
      <ul className={classes.parts}>
        {job.components.map((component) => (
          <li key={component.id}>
            <Component job={job} component={component} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
