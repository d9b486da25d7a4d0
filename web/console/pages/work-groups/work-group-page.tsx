import { Anchor, Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../app/api/problem.ts';
import { NotFoundPage, PendingPage } from '../../../app/route-states.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { InactiveMark } from '../set-up/kit/marks.tsx';
import { useSetUpLive } from '../set-up/kit/use-set-up-live.ts';
import { useSetUpSearch } from '../set-up/kit/use-set-up-search.ts';
import { type WorkGroup, workGroupQuery, workGroupsKey } from './api.ts';
import { GroupDialog } from './group-dialog.tsx';
import { MembersPanel } from './members-panel.tsx';
import { useLooksAt } from './use-looks-at.ts';
import classes from './work-groups.module.css';

function Content({ group }: { group: WorkGroup }) {
  const { t } = useTranslation('workGroups');
  const navigate = useNavigate();
  const { edit, open, close } = useSetUpSearch();
  const looksAt = useLooksAt();
  return (
    <Page
      title={group.name}
      beside={<InactiveMark active={group.active} />}
      lead={
        <>
          <Anchor component={Link} to={'/work-groups' as string}>
            {t('title')}
          </Anchor>{' '}
          <span className={classes.looks}>{looksAt(group)}</span>
        </>
      }
      actions={
        group.abilities.edit && (
          <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => open('settings')}>
            {t('edit')}
          </Button>
        )
      }
    >
      <MembersPanel group={group} adding={edit === 'members'} onAdd={() => open('members')} onAdded={close} />
      {edit === 'settings' && (
        <GroupDialog
          group={group}
          onClose={(outcome) =>
            outcome === 'deleted' ? void navigate({ to: '/work-groups' as string, replace: true }) : close()
          }
        />
      )}
    </Page>
  );
}

/** A work group: what it looks at, and its members. */
export function WorkGroupPage() {
  const { groupId }: { groupId?: string } = useParams({ strict: false });
  const asProblem = useProblem();
  const { data, error, refetch } = useQuery(workGroupQuery(groupId ?? ''));
  useSetUpLive([workGroupsKey, 'workflow-roles']);
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 422)) return <NotFoundPage />;
  if (data) return <Content group={data} />;
  if (error) return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />;
  return <PendingPage />;
}
