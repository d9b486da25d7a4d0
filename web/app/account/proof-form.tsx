import { Button, PasswordInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemView } from '../../ui/feedback/problem.ts';
import { faultOf } from '../../ui/form/faults.ts';
import { Form, FormActions } from '../../ui/form/form.tsx';
import { CodeInput } from '../sign-in/code-input.tsx';

type Props = {
  /** What is about to happen. */
  children: ReactNode;
  account: string;
  /** Asks for a code of the second factor, too. */
  withCode: boolean;
  submit: string;
  danger?: boolean;
  busy: boolean;
  problem: ProblemView | null | undefined;
  onSubmit: (values: { password: string; code: string }) => void;
  onClose: () => void;
};

/** The password again, and where there is a second factor its code. */
export function ProofForm({ children, account, withCode, submit, danger, busy, problem, onSubmit, onClose }: Props) {
  const { t } = useTranslation(['security', 'ui']);
  const [values, setValues] = useState({ password: '', code: '' });
  const [missing, setMissing] = useState<ProblemView | null>(null);
  const send = () => {
    const faults = [
      ...(values.password === '' ? [{ field: 'password', message: t('security:password.missing') }] : []),
      ...(withCode && values.code.trim() === '' ? [{ field: 'code', message: t('security:code.missing') }] : []),
    ];
    setMissing(faults.length > 0 ? { detail: '', faults } : null);
    if (faults.length === 0) onSubmit({ password: values.password, code: values.code.trim() });
  };
  const faults = (missing ?? problem)?.faults;
  return (
    <Form onSubmit={send} problem={missing ? null : problem} fields={['password', 'code']}>
      <p>{children}</p>
      <input type="text" name="username" autoComplete="username" value={account} readOnly hidden />
      <PasswordInput
        name="password"
        label={t('security:password.present')}
        autoComplete="current-password"
        data-autofocus
        value={values.password}
        error={faultOf(faults, 'password')}
        visibilityToggleButtonProps={{ 'aria-label': t('security:password.show') }}
        onChange={(event) => setValues({ ...values, password: event.currentTarget.value })}
      />
      {withCode && (
        <CodeInput
          label={t('security:code.label')}
          description={t('security:factor.codeHint')}
          letters
          value={values.code}
          error={faultOf(faults, 'code')}
          onChange={(code) => setValues({ ...values, code })}
        />
      )}
      <FormActions>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button type="submit" color={danger ? 'red' : undefined} loading={busy}>
          {submit}
        </Button>
      </FormActions>
    </Form>
  );
}
