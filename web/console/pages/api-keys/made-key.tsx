import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormActions } from '../../../ui/form/form.tsx';
import type { MadeKey } from './api.ts';
import classes from './api-keys.module.css';

/** The key, to be copied. Pages over plain http have no clipboard, so that the text is selected first and copied the old way there. */
export function MadeKeyView({ made, onDone }: { made: MadeKey; onDone: () => void }) {
  const { t } = useTranslation('apiKeys');
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(made.key);
      setCopied(true);
    } catch {
      setCopied(document.execCommand('copy'));
    }
  };
  return (
    <div className={classes.made}>
      <p>{t('madeText')}</p>
      <div className={classes.key}>
        <TextInput
          ref={field}
          label={t('key')}
          readOnly
          data-autofocus
          value={made.key}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          variant="default"
          leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          onClick={() => void copy()}
        >
          {copied ? t('copied') : t('copy')}
        </Button>
      </div>
      <FormActions>
        <Button onClick={onDone}>{t('done')}</Button>
      </FormActions>
    </div>
  );
}
