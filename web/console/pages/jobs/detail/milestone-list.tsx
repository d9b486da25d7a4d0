import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCalendarEvent, IconCheck, IconDots, IconHistory, IconMinus, IconTimeline } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../../ui/format/date-text.tsx';
import { StatusPill } from '../../../../ui/status/status-pill.tsx';
import { useFlash } from '../../../../ui/table/flash-cell.tsx';
import type { Job, Milestone } from '../api/types.ts';
import { isFrame, nextMilestone } from '../rules-next.ts';
import { useMilestoneChanges } from '../use-milestone-changes.ts';
import classes from './detail.module.css';
import { MilestoneDialog, type MilestoneDialogKind } from './milestone-dialog.tsx';
import own from './milestones.module.css';
import { Deadline, Moment } from './moments.tsx';

const icon = { size: 16, 'aria-hidden': true } as const;
type Open = (kind: MilestoneDialogKind, milestone: Milestone) => void;

function More({ milestone, open }: { milestone: Milestone; open: Open }) {
  const { t } = useTranslation('job');
  const { abilities } = milestone;
  if (!abilities.complete && !abilities.undo && !abilities.notApplicable && !abilities.estimate) return null;
  const isDone = milestone.state === 'completed';
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon aria-label={t('milestones.menu', { name: milestone.name })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {abilities.complete && (
          <Menu.Item leftSection={<IconCalendarEvent {...icon} />} onClick={() => open('complete', milestone)}>
            {isDone ? t('milestones.correct') : t('milestones.completeAt')}
          </Menu.Item>
        )}
        {abilities.estimate && (
          <Menu.Item leftSection={<IconTimeline {...icon} />} onClick={() => open('estimate', milestone)}>
            {t('milestones.estimate')}
          </Menu.Item>
        )}
        {abilities.notApplicable && (
          <Menu.Item leftSection={<IconMinus {...icon} />} onClick={() => open('notApplicable', milestone)}>
            {t('milestones.notApplicable')}
          </Menu.Item>
        )}
        {abilities.undo && (
          <Menu.Item leftSection={<IconHistory {...icon} />} onClick={() => open('undo', milestone)}>
            {t('milestones.undo')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function Marks({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation('job');
  return (
    <>
      {milestone.state === 'not_applicable' && <StatusPill tone="void">{t('milestones.isNotApplicable')}</StatusPill>}
      {milestone.internal && <span className={own.tag}>{t('milestones.internal')}</span>}
      {milestone.category && <span className={own.tag}>{milestone.category.name}</span>}
    </>
  );
}

function Line({ job, milestone, isNext, open }: { job: Job; milestone: Milestone; isNext: boolean; open: Open }) {
  const { t } = useTranslation('job');
  const changes = useMilestoneChanges();
  const line = useFlash<HTMLLIElement>(`${milestone.state} ${milestone.occurredAt} ${milestone.estimatedDay}`);
  return (
    <li
      ref={line}
      id={`milestone-${milestone.id}`}
      tabIndex={-1}
      className={own.milestone}
      data-state={milestone.state}
    >
      <span className={own.milestoneDot} aria-hidden>
        {milestone.state === 'completed' && <IconCheck size={13} stroke={3} />}
        {milestone.state === 'not_applicable' && <IconMinus size={13} stroke={3} />}
      </span>
      <div className={own.milestoneWords}>
        <div className={own.milestoneName}>
          <strong>{milestone.name}</strong> <Marks milestone={milestone} />
        </div>
        {milestone.state === 'completed' && (
          <p className={classes.muted}>
            {t('milestones.done')} <Moment of={milestone} />
          </p>
        )}
        {milestone.estimatedDay && (
          <p className={classes.muted}>
            {t('milestones.planned')} <DateText day={milestone.estimatedDay} />
          </p>
        )}
        <Deadline of={milestone} />
        {milestone.condition && milestone.state === 'pending' && (
          <p className={classes.muted}>{t('milestones.condition', { condition: milestone.condition })}</p>
        )}
        {milestone.waitsForAll && milestone.state === 'pending' && !isFrame(milestone) && (
          <p className={classes.muted}>{t('milestones.waits')}</p>
        )}
        {milestone.reason && <p className={classes.muted}>{t('milestones.reason', { reason: milestone.reason })}</p>}
      </div>
      <div className={own.milestoneActions}>
        {milestone.state === 'pending' && milestone.abilities.complete && (
          <Button
            variant={isNext ? 'filled' : 'default'}
            size="compact-sm"
            aria-label={t('milestones.completeNamed', { name: milestone.name })}
            onClick={() => changes.completeNow(job, milestone)}
          >
            {t('milestones.complete')}
          </Button>
        )}
        <More milestone={milestone} open={open} />
      </div>
    </li>
  );
}

/** Milestones of the job or of one component, each with what may be done to it. */
export function MilestoneList({
  job,
  milestones,
  label,
}: {
  job: Job;
  milestones: readonly Milestone[];
  label: string;
}) {
  const [dialog, setDialog] = useState<{ kind: MilestoneDialogKind; milestone: Milestone } | null>(null);
  const next = nextMilestone(job);
  const close = () => setDialog(null);
  return (
    <>
      <ol className={own.milestones} aria-label={label}>
        {[...milestones]
          .sort((a, b) => a.sequence - b.sequence)
          .map((milestone) => (
            <Line
              key={milestone.id}
              job={job}
              milestone={milestone}
              isNext={milestone.id === next?.id}
              open={(kind, one) => setDialog({ kind, milestone: one })}
            />
          ))}
      </ol>
      <MilestoneDialog job={job} dialog={dialog} onClose={close} />
    </>
  );
}
