import { Button, CopyButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemView } from '../../ui/feedback/problem.ts';
import { faultOf } from '../../ui/form/faults.ts';
import { Form } from '../../ui/form/form.tsx';
import { CodeInput } from './code-input.tsx';
import { QrCode } from './qr-code.tsx';
import classes from './steps.module.css';
import type { FactorKey } from './types.ts';

type Props = {
  factorKey: FactorKey;
  busy: boolean;
  problem: ProblemView | null | undefined;
  onSubmit: (code: string) => void;
  /** Another button beside the one that confirms. */
  other?: ReactNode;
};

/** Setting up an authenticator app: scan or type the key, then confirm with the first code. */
export function FactorSetup({ factorKey, busy, problem, onSubmit, other }: Props) {
  const { t } = useTranslation('security');
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const steps = useRef<HTMLOListElement>(null);
  useEffect(() => steps.current?.focus(), []);
  const send = () => {
    setMissing(code.trim() === '');
    if (code.trim() !== '') onSubmit(code.trim());
  };
  return (
    <Form onSubmit={send} problem={missing ? null : problem} fields={['code']}>
      <ol ref={steps} tabIndex={-1} className={classes.setup}>
        <li>
          {t('enrol.scan')}
          <QrCode text={factorKey.uri} label={t('enrol.qr')} />
        </li>
        <li>
          {t('enrol.type')}
          <span className={classes.key}>
            <code>{factorKey.key}</code>
            <CopyButton value={factorKey.key.replaceAll(' ', '')}>
              {({ copied, copy }) => (
                <Button variant="default" size="compact-sm" onClick={copy}>
                  {copied ? t('enrol.copied') : t('enrol.copyKey')}
                </Button>
              )}
            </CopyButton>
          </span>
        </li>
        <li>
          <CodeInput
            label={t('enrol.enter')}
            value={code}
            error={missing ? t('code.missing') : faultOf(problem?.faults, 'code')}
            onChange={setCode}
          />
        </li>
      </ol>
      <div className={classes.actions}>
        {other}
        <Button type="submit" loading={busy}>
          {t('enrol.submit')}
        </Button>
      </div>
    </Form>
  );
}
