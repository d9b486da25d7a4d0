import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format/format-context.tsx';
import { Panel } from '../../ui/frame/page.tsx';
import classes from './account.module.css';
import { RenewDialog, SetUpDialog, SwitchOffDialog } from './factor-dialogs.tsx';
import type { AccountPort, Security } from './types.ts';

const dialogs = { setUp: SetUpDialog, renew: RenewDialog, switchOff: SwitchOffDialog };

/** The second factor: off, or on since when and with how many recovery codes left. */
export function FactorPanel({ port, security }: { port: AccountPort; security: Security }) {
  const { t } = useTranslation('security');
  const format = useFormat();
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null);
  const { since, required, recoveryCodesLeft } = security.secondFactor;
  const Dialog = open && dialogs[open];
  return (
    <Panel title={t('factor.title')}>
      {since === null ? (
        <p className={classes.text}>{t('factor.off')}</p>
      ) : (
        <p className={classes.text}>
          {t('factor.on', { date: format.instant(since) })}{' '}
          {recoveryCodesLeft === 0 ? t('factor.leftNone') : t('factor.left', { count: recoveryCodesLeft })}{' '}
          {required && t('factor.required')}
        </p>
      )}
      <div className={classes.actions}>
        {since === null ? (
          <Button onClick={() => setOpen('setUp')}>{t('factor.setUp')}</Button>
        ) : (
          <>
            <Button variant="default" onClick={() => setOpen('renew')}>
              {t('factor.renew')}
            </Button>
            {!required && (
              <Button variant="default" onClick={() => setOpen('switchOff')}>
                {t('factor.switchOff')}
              </Button>
            )}
          </>
        )}
      </div>
      {Dialog && <Dialog port={port} onClose={() => setOpen(null)} />}
    </Panel>
  );
}
