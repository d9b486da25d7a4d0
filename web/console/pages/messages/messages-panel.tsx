import { Button } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/frame/page.tsx';
import type { Job } from '../jobs/api/types.ts';
import { MessageIcon, messagesAddress } from './message-icon.tsx';
import classes from './messages.module.css';

/** The conversations of a job: its own, and one for each component. */
export function MessagesPanel({ job }: { job: Job }) {
  const { t } = useTranslation('app');
  const { id, jobCode, components } = job;
  return (
    <Panel
      title={t('messages.title')}
      actions={
        <Button
          component={Link}
          to={messagesAddress(id, null)}
          variant="default"
          size="compact-md"
          leftSection={<IconMessage size={16} aria-hidden />}
        >
          {t('messages.write')}
        </Button>
      }
    >
      <ul className={classes.lines}>
        <li className={classes.line}>
          <Link to={messagesAddress(id, null)}>{t('messages.wholeJob')}</Link>
          <MessageIcon jobId={id} jobCode={jobCode} />
        </li>
        {components.map((component) => (
          <li key={component.id} className={classes.line}>
            <Link to={messagesAddress(id, component.id)}>{component.code}</Link>
            <MessageIcon jobId={id} jobCode={jobCode} component={component} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
