import { ActionIcon, Anchor, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './customers.module.css';

/** The portal's address, to open and to copy. */
export function PortalUrl({ url, short = false }: { url: string; short?: boolean }) {
  const { t } = useTranslation('customers');
  const clipboard = useClipboard({ timeout: 2000 });
  const label = clipboard.copied ? t('portal.copied') : t('portal.copy');
  return (
    <span className={classes.portalUrl}>
      <Anchor href={url} target="_blank" rel="noreferrer" title={url}>
        {short ? url.replace(/^https?:\/\//, '') : url}
      </Anchor>
      <Tooltip label={label}>
        <ActionIcon size="sm" aria-label={label} onClick={() => clipboard.copy(url)}>
          {clipboard.copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />}
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
