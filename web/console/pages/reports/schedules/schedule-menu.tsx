import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowRight, IconDots, IconPencil, IconSend, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../../../ui/form/confirm-dialog.tsx';
import { removeSchedule, reportPaths, type Schedule, scheduleKeys, sendSchedule } from '../api.ts';
import { type ApiFilters, fromApi } from '../filters/rules-filters.ts';

const size = { size: 16, 'aria-hidden': true } as const;

/** What can be done with a schedule beside changing it. */
export function ScheduleMenu({ schedule, onEdit }: { schedule: Schedule; onEdit: () => void }) {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [asked, setAsked] = useState(false);
  const readAgain = () => void queryClient.invalidateQueries({ queryKey: scheduleKeys.all });
  const sending = useMutation({
    mutationFn: () => sendSchedule(schedule.id),
    onSuccess: () => {
      toasts.show({ text: t('schedule.sending', { name: schedule.name }) });
      readAgain();
    },
    onError: (error) => toasts.show({ kind: 'failed', text: asProblem(error).detail }),
  });
  const removal = useMutation({
    mutationFn: () => removeSchedule(schedule.id),
    onSuccess: () => {
      toasts.show({ text: t('schedule.removed', { name: schedule.name }) });
      setAsked(false);
      readAgain();
    },
  });
  const openReport = () =>
    void navigate({
      to: `/reports/${reportPaths[schedule.report]}` as string,
      search: fromApi(schedule.report, schedule.filters as ApiFilters) as never,
    });
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon aria-label={t('schedule.menu', { name: schedule.name })} size="md">
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {schedule.abilities.send && (
            <Menu.Item leftSection={<IconSend {...size} />} onClick={() => sending.mutate()}>
              {t('schedule.sendNow')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconArrowRight {...size} />} onClick={openReport}>
            {t('schedule.open')}
          </Menu.Item>
          {schedule.abilities.edit && (
            <Menu.Item leftSection={<IconPencil {...size} />} onClick={onEdit}>
              {t('schedule.edit')}
            </Menu.Item>
          )}
          {schedule.abilities.remove && (
            <Menu.Item color="red" leftSection={<IconTrash {...size} />} onClick={() => setAsked(true)}>
              {t('schedule.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('schedule.removeTitle', { name: schedule.name })}
        confirmLabel={t('schedule.remove')}
        danger
        busy={removal.isPending}
        problem={asProblem(removal.error)}
        onConfirm={() => removal.mutate()}
      >
        <p>{t('schedule.removeText')}</p>
      </ConfirmDialog>
    </>
  );
}
