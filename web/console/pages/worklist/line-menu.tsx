import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowRight,
  IconCalendar,
  IconCheck,
  IconCircleOff,
  IconDots,
  IconHandGrab,
  IconMessage,
  IconNote,
  IconPlayerPause,
  IconPlayerPlay,
  IconUserOff,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../ui/frame/key-hint.tsx';
import { messagesAddress } from '../messages/message-icon.tsx';
import type { Line } from './api.ts';
import { allowed, type LineAction, type LineActions } from './use-line-actions.ts';
import classes from './worklist.module.css';

const size = { size: 16, 'aria-hidden': true } as const;

/** What can be done with lines, with its key, in the order of the menus. */
export const offered: { action: LineAction; keys: string; icon: typeof IconCheck }[] = [
  { action: 'complete', keys: 'c', icon: IconCheck },
  { action: 'take', keys: 't', icon: IconHandGrab },
  { action: 'release', keys: 't', icon: IconUserOff },
  { action: 'take_over', keys: 't', icon: IconHandGrab },
  { action: 'estimate', keys: 'e', icon: IconCalendar },
  { action: 'note', keys: 'm', icon: IconNote },
  { action: 'not_applicable', keys: 'n', icon: IconCircleOff },
  { action: 'hold', keys: 'h', icon: IconPlayerPause },
  { action: 'resume', keys: 'h', icon: IconPlayerPlay },
];

function Items({ line, start }: { line: Line; start: LineActions['start'] }) {
  const { t } = useTranslation('worklist');
  const navigate = useNavigate();
  return (
    <>
      {offered
        .filter(({ action }) => allowed([line], action).length > 0)
        .map(({ action, keys, icon: Icon }) => (
          <Menu.Item
            key={action}
            leftSection={<Icon {...size} />}
            rightSection={<KeyHint keys={keys} />}
            onClick={() => start(action, [line])}
          >
            {t(`action.${action}`)}
          </Menu.Item>
        ))}
      <Menu.Item
        leftSection={<IconMessage {...size} />}
        onClick={() => void navigate({ to: messagesAddress(line.job.id, line.component?.id ?? null) })}
      >
        {t('action.message')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowRight {...size} />}
        rightSection={<KeyHint keys="o" />}
        onClick={() => void navigate({ to: '/jobs/$jobId', params: { jobId: line.job.id } })}
      >
        {t('action.open')}
      </Menu.Item>
    </>
  );
}

/** At the end of a line: what is done most often, and a menu with the rest. */
export function LineMenu({ line, start }: { line: Line; start: LineActions['start'] }) {
  const { t } = useTranslation('worklist');
  const [opened, setOpened] = useState(false);
  if (line.gone) return null;
  const names = { name: line.milestone.name, code: line.job.jobCode };
  return (
    <span className={classes.tools}>
      {line.abilities.complete && (
        <ActionIcon
          variant="default"
          size="md"
          aria-label={t('completeOne', names)}
          title={t('action.complete')}
          onClick={() => start('complete', [line])}
        >
          <IconCheck size={16} stroke={2.2} aria-hidden />
        </ActionIcon>
      )}
      <Menu position="bottom-end" opened={opened} onChange={setOpened} width={240}>
        <Menu.Target>
          <ActionIcon aria-label={t('menu', names)} size="md">
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>{opened && <Items line={line} start={start} />}</Menu.Dropdown>
      </Menu>
    </span>
  );
}
