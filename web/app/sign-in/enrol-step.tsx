import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { useProblem } from '../use-problem.ts';
import { FactorSetup } from './factor-setup.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import classes from './steps.module.css';
import type { SignInPort } from './types.ts';

type Props = { port: SignInPort; challenge: string; account: string; onDone: () => void; onRestart: () => void };

/** Setting up the second factor that is required, between the password and the session; then the recovery codes. */
export function EnrolStep({ port, challenge, account, onDone, onRestart }: Props) {
  const { t } = useTranslation('security');
  const asProblem = useProblem();
  const key = useQuery({
    queryKey: ['enrol', challenge],
    queryFn: () => port.enrolKey(challenge),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const confirm = useMutation({ mutationFn: (code: string) => port.enrol({ challenge, code }) });
  const again = (
    <Button variant="subtle" onClick={onRestart}>
      {t('code.restart')}
    </Button>
  );
  if (confirm.data) return <RecoveryCodes codes={confirm.data} account={account} onKept={onDone} />;
  if (key.error)
    return (
      <>
        <ErrorState problem={asProblem(key.error)} />
        {again}
      </>
    );
  return (
    <>
      <p className={classes.lead}>{t('enrol.lead')}</p>
      {key.data && (
        <FactorSetup
          factorKey={key.data}
          busy={confirm.isPending}
          problem={asProblem(confirm.error)}
          onSubmit={confirm.mutate}
          other={again}
        />
      )}
    </>
  );
}
