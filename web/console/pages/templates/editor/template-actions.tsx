import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconRefresh, IconRoute, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dataOf } from '../../../../app/api/client.ts';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../../../ui/form/confirm-dialog.tsx';
import { useSession } from '../../../session.ts';
import { client, type Template } from '../api.ts';
import { CopyDialog } from '../copy-dialog.tsx';
import { ReallocationDialog } from '../reallocation-dialog.tsx';

function DeleteDialog({ template, onClose }: { template: Template; onClose: () => void }) {
  const { t } = useTranslation('templates');
  const asProblem = useProblem();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const removal = useMutation({
    mutationFn: () => dataOf(client.DELETE('/api/v1/templates/{id}', { params: { path: { id: template.id } } })),
    onSuccess: async () => {
      toasts.show({ text: t('deleted', { name: template.name }) });
      await navigate({ to: '/templates' as string, replace: true, ignoreBlocker: true });
      queryClient.removeQueries({ queryKey: ['templates', 'one', template.id] });
      void queryClient.invalidateQueries({ queryKey: ['templates', 'list'] });
    },
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('deleteTitle', { name: template.name })}
      confirmLabel={t('delete')}
      danger
      busy={removal.isPending}
      problem={asProblem(removal.error)}
      onConfirm={() => removal.mutate()}
    >
      <p>{t('deleteText')}</p>
    </ConfirmDialog>
  );
}

/** What else can be done with a template: copy, explain, delete. */
export function TemplateActions({ template, dirty }: { template: Template; dirty: boolean }) {
  const { t } = useTranslation(['templates', 'tracking']);
  const navigate = useNavigate();
  const { permissions } = useSession();
  const [open, setOpen] = useState<'copy' | 'delete' | 'reallocate' | null>(null);
  const { direction, department, jobType, mode, containerClass } = template;
  const explain = () => {
    const given = Object.entries({ direction, departmentId: department?.id, jobType, mode, containerClass });
    const search = Object.fromEntries(given.filter(([, value]) => value));
    void navigate({ to: '/templates/explain' as string, search: search as never });
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" aria-label={t('templates:more')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconRoute size={16} aria-hidden />} onClick={explain}>
            {t('templates:explain.this')}
          </Menu.Item>
          {template.abilities.copy && (
            <Menu.Item
              leftSection={<IconCopy size={16} aria-hidden />}
              disabled={dirty}
              onClick={() => setOpen('copy')}
            >
              {dirty ? t('templates:copySaved') : t('templates:copy')}
            </Menu.Item>
          )}
          {template.abilities.edit && permissions.includes('jobs:bulk') && (
            <Menu.Item
              leftSection={<IconRefresh size={16} aria-hidden />}
              disabled={dirty}
              onClick={() => setOpen('reallocate')}
            >
              {dirty ? t('tracking:template.actionSaved') : t('tracking:template.action')}
            </Menu.Item>
          )}
          {template.abilities.remove && (
            <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setOpen('delete')}>
              {t('templates:delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'copy' && <CopyDialog template={template} onClose={() => setOpen(null)} />}
      {open === 'reallocate' && <ReallocationDialog template={template} onClose={() => setOpen(null)} />}
      {open === 'delete' && <DeleteDialog template={template} onClose={() => setOpen(null)} />}
    </>
  );
}
