import { Button, Menu } from '@mantine/core';
import { IconAlarmSnooze, IconArrowBackUp, IconCheck, IconUserPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { InstantText } from '../../../ui/format/date-text.tsx';
import { useSession } from '../../session.ts';
import { operatorsQuery } from '../jobs/api/set-up-queries.ts';
import { type Change, changeThreads, readAgain } from './api.ts';
import classes from './inbox.module.css';
import { snoozedUntil, snoozes } from './rules-search.ts';

type Props = {
  ids: string[];
  isSnoozed: boolean;
  isDone: boolean;
  size?: 'sm' | 'compact-sm';
  onDone?: () => void;
};
type Tool = { send: (change: Change) => void; size: 'sm' | 'compact-sm'; disabled: boolean };

function useChange(ids: string[], onDone: () => void) {
  const { t } = useTranslation('inbox');
  const asProblem = useProblem();
  return useMutation({
    mutationFn: (change: Change) => changeThreads(ids, change),
    onSuccess: ({ changed, failed }) => {
      readAgain();
      onDone();
      if (changed.length > 0) toasts.show({ text: t('changed', { count: changed.length }) });
      for (const message of new Set(failed.map((one) => one.message))) toasts.show({ kind: 'failed', text: message });
    },
    onError: (error) => toasts.show({ kind: 'failed', text: asProblem(error)?.detail ?? '' }),
  });
}

function Assign({ send, size, disabled }: Tool) {
  const { t } = useTranslation('inbox');
  const { user } = useSession();
  const { data } = useQuery(operatorsQuery);
  const others = data?.items.filter((one) => one.id !== user.id) ?? [];
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button variant="default" size={size} disabled={disabled} leftSection={<IconUserPlus size={16} aria-hidden />}>
          {t('assign')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu ?? ''}>
        <Menu.Item onClick={() => send({ assignedTo: user.id })}>{t('toMe')}</Menu.Item>
        <Menu.Item onClick={() => send({ assignedTo: null })}>{t('toNobody')}</Menu.Item>
        {others.length > 0 && <Menu.Divider />}
        {others.map((one) => (
          <Menu.Item key={one.id} onClick={() => send({ assignedTo: one.id })}>
            {one.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function SnoozeMenu({ send, size, disabled }: Tool) {
  const { t } = useTranslation('inbox');
  const now = new Date();
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          size={size}
          disabled={disabled}
          leftSection={<IconAlarmSnooze size={16} aria-hidden />}
        >
          {t('snooze')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {snoozes.map((choice) => {
          const until = snoozedUntil(choice, now).toISOString();
          return (
            <Menu.Item
              key={choice}
              rightSection={<InstantText instant={until} />}
              onClick={() => send({ snoozedUntil: until })}
            >
              {t(`snoozes.${choice}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Giving conversations to somebody, putting them aside, saying that they are done. */
export function ThreadTools({ ids, isSnoozed, isDone, size = 'sm', onDone = () => {} }: Props) {
  const { t } = useTranslation('inbox');
  const { mutate, isPending } = useChange(ids, onDone);
  const tool = { send: mutate, size, disabled: isPending };
  return (
    <>
      <Assign {...tool} />
      {isSnoozed ? (
        <Button
          variant="default"
          size={size}
          disabled={isPending}
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={() => mutate({ snoozedUntil: null })}
        >
          {t('wake')}
        </Button>
      ) : (
        <SnoozeMenu {...tool} />
      )}
      <Button
        variant="default"
        size={size}
        disabled={isPending}
        leftSection={<IconCheck size={16} aria-hidden />}
        onClick={() => mutate({ done: !isDone })}
      >
        {isDone ? t('notDone') : t('done')}
      </Button>
    </>
  );
}
