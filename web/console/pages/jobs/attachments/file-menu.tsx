import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconFileUpload, IconHistory, IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from './api.ts';
import { RemoveDialog, RenameDialog } from './file-dialogs.tsx';
import type { Document } from './rules-attachments.ts';
import { useUploads } from './use-uploads.ts';

const icon = { size: 16, 'aria-hidden': true } as const;

/** What can be done with a file beside showing it. */
export function FileMenu({ document, onShow }: { document: Document; onShow: (id: string) => void }) {
  const { t } = useTranslation('attachments');
  const { latest, former } = document;
  const [dialog, setDialog] = useState<'rename' | 'remove' | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const uploads = useUploads(latest.jobId);
  if (!latest.abilities.edit && former.length === 0) return null;
  const send = (files: FileList | null) => {
    if (files?.[0]) uploads.add([files[0]], `${addressOf(latest.jobId)}/${latest.id}/versions`);
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('menu', { name: latest.name })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {latest.abilities.edit && (
            <>
              <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => setDialog('rename')}>
                {t('rename')}
              </Menu.Item>
              <Menu.Item leftSection={<IconFileUpload {...icon} />} onClick={() => input.current?.click()}>
                {t('newVersion')}
              </Menu.Item>
            </>
          )}
          {former.length > 0 && <Menu.Label>{t('versions')}</Menu.Label>}
          {former.map((one) => (
            <Menu.Item key={one.id} leftSection={<IconHistory {...icon} />} onClick={() => onShow(one.id)}>
              {t('former', { number: one.versionNumber })} · {one.name}
            </Menu.Item>
          ))}
          {latest.abilities.remove && (
            <>
              <Menu.Divider />
              <Menu.Item color="red" leftSection={<IconTrash {...icon} />} onClick={() => setDialog('remove')}>
                {t('remove')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={t('newVersion')}
        onChange={(event) => {
          send(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      {dialog === 'rename' && <RenameDialog document={document} onClose={() => setDialog(null)} />}
      {dialog === 'remove' && <RemoveDialog document={document} onClose={() => setDialog(null)} />}
    </>
  );
}
