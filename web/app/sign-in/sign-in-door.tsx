import { useMutation } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.ts';
import { useProblem } from '../use-problem.ts';
import { CodeStep } from './code-step.tsx';
import { DoorPage, SignInForm } from './sign-in-form.tsx';
import type { NextStep, SignInPort } from './types.ts';

// Few people set a factor up here: its QR code is not loaded with the page.
const EnrolStep = lazy(() => import('./enrol-step.tsx').then((module) => ({ default: module.EnrolStep })));

type Props = {
  port: SignInPort;
  brand: ReactNode;
  title: string;
  lead?: ReactNode;
  forgotten?: ReactNode;
  /** Called with the first attempt: from then on this component says when the session has begun. */
  onBegin: () => void;
  onDone: () => void;
};

/** Signing in from the password to the session, with the second factor where there is one or has to be. */
export function SignInDoor({ port, brand, title, lead, forgotten, onBegin, onDone }: Props) {
  const { t } = useTranslation('security');
  const asProblem = useProblem();
  const [step, setStep] = useState<NextStep | null>(null);
  const [email, setEmail] = useState('');
  const finish = () => port.finish().then(onDone);
  const restart = () => {
    setStep(null);
    show.reset();
  };
  const enter = useMutation({
    mutationFn: (values: { email: string; password: string }) => {
      onBegin();
      setEmail(values.email);
      return port.signIn(values);
    },
    onSuccess: (next) => (next ? setStep(next) : finish()),
  });
  const show = useMutation({
    mutationFn: (code: string) => port.showCode({ challenge: step!.challenge, code }),
    onSuccess: finish,
  });
  // The step took too long or had too many tries: the password again, with the reason above it.
  const over = show.error instanceof ApiProblem && show.error.status === 401;
  if (step?.next === 'code' && !over) {
    return (
      <DoorPage brand={brand} title={t('code.title')}>
        <CodeStep busy={show.isPending} problem={asProblem(show.error)} onSubmit={show.mutate} onRestart={restart} />
      </DoorPage>
    );
  }
  if (step?.next === 'enrol') {
    return (
      <DoorPage brand={brand} title={t('enrol.title')}>
        <Suspense>
          <EnrolStep
            port={port}
            challenge={step.challenge}
            account={email}
            onDone={() => void finish()}
            onRestart={restart}
          />
        </Suspense>
      </DoorPage>
    );
  }
  return (
    <DoorPage brand={brand} title={title} lead={lead}>
      <SignInForm
        onSubmit={(values) => {
          restart();
          enter.mutate(values);
        }}
        email={email}
        busy={enter.isPending}
        problem={asProblem(over ? show.error : enter.error)}
        forgotten={forgotten}
      />
    </DoorPage>
  );
}
