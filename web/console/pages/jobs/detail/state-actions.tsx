import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArrowsExchange,
  IconBan,
  IconCalendarStats,
  IconCircleCheck,
  IconDots,
  IconEyeQuestion,
  IconHelpCircle,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconRotate,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NavIcon } from '../../../../ui/frame/side-nav.tsx';
import { useSession } from '../../../session.ts';
import type { Job } from '../api/types.ts';
import { MoveDialog } from '../move/move-dialog.tsx';
import { ExplainDialog } from './explain-dialog.tsx';
import { ReallocateDialog } from './reallocate-dialog.tsx';
import { StateDialog } from './state-dialog.tsx';
import type { StateDialogKind } from './use-said.ts';

type Choice = { kind: StateDialogKind; may: keyof Job['abilities']; icon: NavIcon };

/** The first that the job allows stands as a button, the others in the menu. */
const choices: Choice[] = [
  { kind: 'resume', may: 'resume', icon: IconPlayerPlay },
  { kind: 'complete', may: 'complete', icon: IconCircleCheck },
  { kind: 'reopen', may: 'reopen', icon: IconRotate },
  { kind: 'promise', may: 'changePromise', icon: IconCalendarStats },
  { kind: 'hold', may: 'hold', icon: IconPlayerPause },
  { kind: 'cancel', may: 'cancel', icon: IconBan },
  { kind: 'archive', may: 'archive', icon: IconArchive },
];
const leading: ReadonlySet<StateDialogKind> = new Set(['resume', 'complete', 'reopen']);

/** What can be done to the job as a whole, as far as the server allows it. */
export function StateActions({ job }: { job: Job }) {
  const { t } = useTranslation(['job', 'tracking', 'jobVisibility', 'move']);
  const { user, permissions } = useSession();
  const mayAskAboutAll = permissions.includes('setup:read');
  const [dialog, setDialog] = useState<StateDialogKind | 'explain' | 'reallocate' | 'move' | null>(null);
  const allowed = choices.filter((choice) => job.abilities[choice.may]);
  const lead = allowed.find((choice) => leading.has(choice.kind));
  const close = () => setDialog(null);
  return (
    <>
      {lead && (
        <Button
          variant={lead.kind === 'resume' ? 'filled' : 'default'}
          leftSection={<lead.icon size={16} aria-hidden />}
          onClick={() => setDialog(lead.kind)}
        >
          {t(`job:action.${lead.kind}`)}
        </Button>
      )}
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('job:action.more')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {allowed
            .filter((choice) => choice !== lead)
            .map(({ kind, icon: Icon }) => (
              <Menu.Item
                key={kind}
                leftSection={<Icon size={16} aria-hidden />}
                {...(kind === 'cancel' ? { color: 'red' } : {})}
                onClick={() => setDialog(kind)}
              >
                {t(`job:action.${kind}`)}
              </Menu.Item>
            ))}
          {job.abilities.reallocate && (
            <Menu.Item leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => setDialog('reallocate')}>
              {t('tracking:job.action')}
            </Menu.Item>
          )}
          {job.abilities.move && (
            <Menu.Item leftSection={<IconArrowsExchange size={16} aria-hidden />} onClick={() => setDialog('move')}>
              {t('move:action')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconHelpCircle size={16} aria-hidden />} onClick={() => setDialog('explain')}>
            {t('job:action.explain')}
          </Menu.Item>
          <Menu.Item
            component={Link}
            to={'/job-visibility' as string}
            search={{ jobId: job.id, ...(mayAskAboutAll ? {} : { userId: user.id }) } as never}
            leftSection={<IconEyeQuestion size={16} aria-hidden />}
          >
            {t(mayAskAboutAll ? 'jobVisibility:whoTitle' : 'jobVisibility:whyTitle')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'explain' && <ExplainDialog job={job} onClose={close} />}
      {dialog === 'reallocate' && <ReallocateDialog job={job} onClose={close} />}
      {dialog === 'move' && <MoveDialog job={job} onClose={close} onReallocate={() => setDialog('reallocate')} />}
      {dialog && dialog !== 'explain' && dialog !== 'reallocate' && dialog !== 'move' && (
        <StateDialog job={job} kind={dialog} onClose={close} />
      )}
    </>
  );
}
