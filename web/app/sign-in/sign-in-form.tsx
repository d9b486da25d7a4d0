import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemFault, ProblemView } from '../../ui/feedback/problem.ts';
import { faultOf } from '../../ui/form/faults.ts';
import { Form } from '../../ui/form/form.tsx';
import classes from './sign-in.module.css';

type Props = {
  onSubmit: (values: { email: string; password: string }) => void;
  busy?: boolean;
  /** What the server said; a new object for each attempt. */
  problem?: ProblemView | null | undefined;
  /** The link for a forgotten password. */
  forgotten?: ReactNode;
  /** Fills the address in, for instance from an invitation. */
  email?: string;
};

/** E-mail and password. Says in the field what is missing; what the server refuses stands above. Nothing typed is lost. */
export function SignInForm({ onSubmit, busy = false, problem, forgotten, email: given = '' }: Props) {
  const { t } = useTranslation('app');
  const [email, setEmail] = useState(given);
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<ProblemView | null>(null);

  const send = () => {
    const faults: ProblemFault[] = [];
    if (email.trim() === '') faults.push({ field: 'email', message: t('signIn.emailMissing') });
    if (password === '') faults.push({ field: 'password', message: t('signIn.passwordMissing') });
    setMissing(faults.length > 0 ? { detail: '', faults } : null);
    if (faults.length === 0) onSubmit({ email: email.trim(), password });
  };
  const faults = (missing ?? problem)?.faults;

  return (
    <Form onSubmit={send} problem={missing ? null : problem} fields={['email', 'password']}>
      <TextInput
        type="email"
        name="email"
        label={t('signIn.email')}
        autoComplete="username"
        inputMode="email"
        size="md"
        value={email}
        error={faultOf(faults, 'email')}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        name="password"
        label={t('signIn.password')}
        autoComplete="current-password"
        size="md"
        value={password}
        error={faultOf(faults, 'password')}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" size="md" fullWidth loading={busy}>
        {t('signIn.submit')}
      </Button>
      {forgotten && <p className={classes.forgotten}>{forgotten}</p>}
    </Form>
  );
}

/** A card in the middle of an empty page: signing in, setting a password, the first run. */
export function DoorPage({
  brand,
  title,
  lead,
  children,
}: {
  brand: ReactNode;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <div className={classes.brand}>{brand}</div>
        <h1>{title}</h1>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
      </div>
    </main>
  );
}
