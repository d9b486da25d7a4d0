import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './share-links.module.css';

/** An address that is shown this once, to copy. Where the browser lets nothing be copied, it is selected. */
export function SecretAddress({ label, url, hint }: { label: string; url: string; hint: string }) {
  const { t } = useTranslation('shareLinks');
  const clipboard = useClipboard({ timeout: 3000 });
  const input = useRef<HTMLInputElement>(null);
  const copy = () => {
    input.current?.select();
    clipboard.copy(url);
  };
  return (
    <div className={classes.made}>
      <div className={classes.copy}>
        <TextInput
          ref={input}
          label={label}
          value={url}
          readOnly
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          leftSection={clipboard.copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          onClick={copy}
        >
          {clipboard.copied ? t('copied') : t('copy')}
        </Button>
      </div>
      <p className={classes.muted} role="status">
        {clipboard.error ? t('copyFailed') : hint}
      </p>
    </div>
  );
}
