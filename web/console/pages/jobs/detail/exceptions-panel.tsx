import { Button } from '@mantine/core';
import { IconMessageShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantText } from '../../../../ui/format/date-text.tsx';
import { StatusPill } from '../../../../ui/status/status-pill.tsx';
import classes from '../../exceptions/exceptions.module.css';
import { Over } from '../../exceptions/over.tsx';
import { ShareDialog, type ShareTarget } from '../../exceptions/share-dialog.tsx';
import type { Job, Milestone } from '../api/types.ts';

type Breached = Milestone & { exceptionAt: string };

/** The milestones in exception or at risk, the longest breached first. */
function breachedOf(job: Job): Breached[] {
  return job.milestones
    .filter((one): one is Breached => one.exception !== 'none' && one.exceptionAt !== null)
    .sort((a, b) => a.exceptionAt.localeCompare(b.exceptionAt));
}

function Entry({ job, one, onShare }: { job: Job; one: Breached; onShare: (target: ShareTarget) => void }) {
  const { t } = useTranslation('exceptions');
  const component = job.components.find((each) => each.id === one.componentId)?.code ?? null;
  const name = component ? t('ofComponent', { milestone: one.name, component }) : one.name;
  const share = () =>
    onShare({
      jobId: job.id,
      jobCode: job.jobCode,
      customer: job.customer.name,
      milestoneId: one.id,
      milestone: one.name,
      componentCode: component,
      shared: one.shared?.text ?? null,
    });
  return (
    <li className={classes.entry}>
      <div>
        <p className={classes.entryName}>
          <strong>{name}</strong>
          <StatusPill tone={one.exception === 'in_exception' ? 'late' : 'risk'}>
            {t(`state.${one.exception as 'at_risk'}`)}
          </StatusPill>
          <Over
            of={{ exceptionAt: one.exceptionAt, heldSince: job.exceptionDetail?.heldSince ?? null }}
            className={classes.over}
          />
        </p>
        <p className={classes.muted}>
          {one.condition && `${t('panel.condition', { condition: one.condition })} · `}
          {t('panel.by')} <InstantText instant={one.exceptionAt} />
        </p>
        {one.shared && <p className={classes.said}>{t('panel.customerReads', { text: one.shared.text })}</p>}
        {!one.shared && one.exception === 'in_exception' && <p className={classes.muted}>{t('panel.notShared')}</p>}
      </div>
      {one.abilities.share && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconMessageShare size={16} aria-hidden />}
          aria-label={t(one.shared ? 'panel.editNamed' : 'panel.shareNamed', { name })}
          onClick={share}
        >
          {one.shared ? t('panel.edit') : t('panel.share')}
        </Button>
      )}
    </li>
  );
}

/** What is in exception or at risk, at the top of the job: the breached condition, by how long, and what the customer is told of it. */
export function ExceptionsPanel({ job }: { job: Job }) {
  const { t } = useTranslation('exceptions');
  const [target, setTarget] = useState<ShareTarget | null>(null);
  const breached = breachedOf(job);
  if (breached.length === 0) return null;
  const inException = breached.filter((one) => one.exception === 'in_exception').length;
  return (
    <section className={classes.panel} data-state={job.exception}>
      <h2 className={classes.panelTitle}>
        {inException > 0 ? t('panel.title', { count: inException }) : t('panel.titleRisk')}
      </h2>
      <ul className={classes.list}>
        {breached.map((one) => (
          <Entry key={one.id} job={job} one={one} onShare={setTarget} />
        ))}
      </ul>
      <ShareDialog target={target} onClose={() => setTarget(null)} />
    </section>
  );
}
