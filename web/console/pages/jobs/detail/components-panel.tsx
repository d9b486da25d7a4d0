import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronRight, IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusText } from '../../../../app/status-text.tsx';
import { DateText } from '../../../../ui/format/date-text.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import { ProgressBar } from '../../../../ui/status/progress-bar.tsx';
import { useFlash } from '../../../../ui/table/flash-cell.tsx';
import { MessageIcon } from '../../messages/message-icon.tsx';
import type { Job, JobComponent } from '../api/types.ts';
import { DueDate } from '../due-date.tsx';
import { Quantity } from '../quantity.tsx';
import { useWords } from '../use-words.ts';
import { ComponentDialog, RemoveComponentDialog } from './component-dialog.tsx';
import own from './components.module.css';
import classes from './detail.module.css';
import { MilestoneList } from './milestone-list.tsx';

type Dialog = { kind: 'add' } | { kind: 'edit' | 'remove'; component: JobComponent };

function Facts({ component }: { component: JobComponent }) {
  const { t } = useTranslation('job');
  return (
    <p className={own.facts}>
      <Quantity of={component} />
      {component.dueDate && (
        <span>
          {t('components.due')} <DueDate job={component} />
        </span>
      )}
      {component.plannedStart && (
        <span>
          {t('components.start')} <DateText day={component.plannedStart} />
        </span>
      )}
      {component.deliveredDate && (
        <span>
          {t('components.delivered')} <DateText day={component.deliveredDate} />
        </span>
      )}
    </p>
  );
}

function Component({ job, component, open }: { job: Job; component: JobComponent; open: (dialog: Dialog) => void }) {
  const { t } = useTranslation(['job', 'ui']);
  const words = useWords();
  const [unfolded, setUnfolded] = useState(job.components.length === 1);
  const line = useFlash<HTMLLIElement>(`${component.status} ${component.progress.percent}`);
  const milestones = job.milestones.filter((milestone) => milestone.componentId === component.id);
  const name = component.code;
  const stage = words.stage(component.progress.stage);
  return (
    <li ref={line} className={own.component}>
      <div className={own.componentHead}>
        <ActionIcon
          size="sm"
          aria-expanded={unfolded}
          aria-label={unfolded ? t('ui:collapse', { name }) : t('ui:expand', { name })}
          onClick={() => setUnfolded(!unfolded)}
        >
          <IconChevronRight size={16} stroke={2} aria-hidden className={own.arrow} data-open={unfolded || undefined} />
        </ActionIcon>
        <div className={own.componentWords}>
          <h3 className={own.componentCode}>{component.code}</h3>
          {component.description && <p>{component.description}</p>}
          <Facts component={component} />
        </div>
        <div className={own.componentState}>
          <span>
            <StatusText status={component.status} unless={stage} />
          </span>
          <ProgressBar stage={stage} percent={component.progress.percent} />
        </div>
        <MessageIcon jobId={job.id} jobCode={job.jobCode} component={component} />
        {job.abilities.edit && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t('job:components.menu', { code: component.code })}>
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconPencil size={16} aria-hidden />}
                onClick={() => open({ kind: 'edit', component })}
              >
                {t('job:edit')}
              </Menu.Item>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => open({ kind: 'remove', component })}
              >
                {t('job:components.remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {unfolded &&
        (milestones.length > 0 ? (
          <MilestoneList
            job={job}
            milestones={milestones}
            label={t('job:components.milestonesOf', { code: component.code })}
          />
        ) : (
          <p className={classes.muted}>{t('job:components.noMilestones')}</p>
        ))}
    </li>
  );
}

/** The components of the job, each to unfold with its own milestones. */
export function ComponentsPanel({ job }: { job: Job }) {
  const { t } = useTranslation('job');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const add = job.abilities.addComponent && (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => setDialog({ kind: 'add' })}
    >
      {t('components.add')}
    </Button>
  );
  return (
    <div id="job-components" tabIndex={-1} className={own.anchor}>
      <Panel title={t('components.title')} actions={add}>
        {job.components.length === 0 && <p className={classes.muted}>{t('components.none')}</p>}
        {job.components.length > 0 && (
          <ul className={own.components}>
            {[...job.components]
              .sort((a, b) => a.position - b.position)
              .map((component) => (
                <Component key={component.id} job={job} component={component} open={setDialog} />
              ))}
          </ul>
        )}
      </Panel>
      {dialog?.kind === 'remove' && <RemoveComponentDialog job={job} component={dialog.component} onClose={close} />}
      {dialog && dialog.kind !== 'remove' && (
        <ComponentDialog job={job} component={dialog.kind === 'edit' ? dialog.component : undefined} onClose={close} />
      )}
    </div>
  );
}
