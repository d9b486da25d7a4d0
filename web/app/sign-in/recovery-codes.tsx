import { Button, CopyButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './steps.module.css';

/** Hands a text to the browser as a file to keep. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The recovery codes, this once: to copy, download or print. */
export function RecoveryCodes({
  codes,
  account,
  onKept,
}: {
  codes: readonly string[];
  account: string;
  onKept: () => void;
}) {
  const { t } = useTranslation('security');
  const root = useRef<HTMLDivElement>(null);
  // What was focused is gone: whoever listens hears the codes next.
  useEffect(() => root.current?.focus(), []);
  const text = `${t('codes.file', { account })}\n\n${codes.join('\n')}\n`;
  return (
    <div ref={root} tabIndex={-1} className={classes.codes}>
      <p className={classes.lead}>{t('codes.lead')}</p>
      <p className={classes.printed}>{t('codes.file', { account })}</p>
      <ul className={classes.list} aria-label={t('codes.title')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={classes.tools}>
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('codes.copied') : t('codes.copy')}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={() => download('recovery-codes.txt', text)}>
          {t('codes.download')}
        </Button>
        <Button variant="default" onClick={() => print()}>
          {t('codes.print')}
        </Button>
      </div>
      <Button onClick={onKept} fullWidth size="md">
        {t('codes.kept')}
      </Button>
    </div>
  );
}
