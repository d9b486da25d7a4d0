import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemView } from '../../ui/feedback/problem.ts';
import { faultOf } from '../../ui/form/faults.ts';
import { Form } from '../../ui/form/form.tsx';
import { CodeInput } from './code-input.tsx';
import classes from './steps.module.css';

type Props = {
  busy: boolean;
  problem: ProblemView | null | undefined;
  onSubmit: (code: string) => void;
  onRestart: () => void;
};

/** The second step: the code of the app, or a recovery code. */
export function CodeStep({ busy, problem, onSubmit, onRestart }: Props) {
  const { t } = useTranslation('security');
  const [code, setCode] = useState('');
  const [recovery, setRecovery] = useState(false);
  const [missing, setMissing] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  // The step took the place of the password: whoever types goes on typing.
  useEffect(() => {
    root.current?.querySelector<HTMLInputElement>('input')?.focus();
  }, []);
  const send = () => {
    setMissing(code.trim() === '');
    if (code.trim() !== '') onSubmit(code.trim());
  };
  const swap = () => {
    setRecovery(!recovery);
    setCode('');
    setMissing(false);
    root.current?.querySelector<HTMLInputElement>('input')?.focus();
  };
  return (
    <div ref={root}>
      <Form onSubmit={send} problem={missing ? null : problem} fields={['code']}>
        <p className={classes.lead}>{recovery ? t('code.leadRecovery') : t('code.lead')}</p>
        <CodeInput
          label={recovery ? t('code.recoveryLabel') : t('code.label')}
          letters={recovery}
          value={code}
          error={missing ? t('code.missing') : faultOf(problem?.faults, 'code')}
          onChange={setCode}
        />
        <Button type="submit" size="md" fullWidth loading={busy}>
          {t('code.submit')}
        </Button>
        <div className={classes.others}>
          <Button variant="subtle" onClick={swap}>
            {recovery ? t('code.useApp') : t('code.useRecovery')}
          </Button>
          <Button variant="subtle" onClick={onRestart}>
            {t('code.restart')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
