import { Button, NativeSelect } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../../../ui/form/file-drop.tsx';
import { sortFiles } from '../../../../ui/form/rules-files.ts';
import { addressOf } from './api.ts';
import classes from './attachments.module.css';
import { useUploads } from './use-uploads.ts';

type Props = { jobId: string; maxBytes: number; components?: readonly { id: string; code: string }[] };

/** Where files are added: chosen, dropped, pasted, or taken with the camera; to the job or one of its components. */
export function AddFiles({ jobId, maxBytes, components = [] }: Props) {
  const { t } = useTranslation('attachments');
  const uploads = useUploads(jobId);
  const camera = useRef<HTMLInputElement>(null);
  const [componentId, setComponentId] = useState('');
  const to = componentId ? `${addressOf(jobId)}?componentId=${componentId}` : addressOf(jobId);
  const add = (files: File[]) => uploads.add(files, to);

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      // The window above the page listens too; whoever comes first takes them.
      if (event.defaultPrevented) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const { taken } = sortFiles(files, { maxSize: maxBytes });
      if (taken.length === 0) return;
      event.preventDefault();
      uploads.add(taken, to);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [uploads.add, to, maxBytes]);

  return (
    <div className={classes.adding}>
      <FileDrop
        label={t('add')}
        items={uploads.items.filter((one) => one.state !== 'sent')}
        maxSize={maxBytes}
        onAdd={add}
        onRemove={uploads.remove}
        onRetry={uploads.retry}
      />
      <div className={classes.ways}>
        <span>{t('paste')}</span>
        <Button
          variant="default"
          className={classes.camera}
          leftSection={<IconCamera size={16} aria-hidden />}
          onClick={() => camera.current?.click()}
        >
          {t('camera')}
        </Button>
        {components.length > 0 && (
          <NativeSelect
            label={t('belongsTo')}
            value={componentId}
            onChange={(event) => setComponentId(event.currentTarget.value)}
            data={[
              { value: '', label: t('theJob') },
              ...components.map(({ id, code }) => ({ value: id, label: t('component', { code }) })),
            ]}
          />
        )}
        <input
          ref={camera}
          type="file"
          hidden
          tabIndex={-1}
          accept="image/*"
          capture="environment"
          aria-label={t('camera')}
          onChange={(event) => {
            add(sortFiles([...(event.currentTarget.files ?? [])], { maxSize: maxBytes }).taken);
            event.currentTarget.value = '';
          }}
        />
      </div>
    </div>
  );
}
