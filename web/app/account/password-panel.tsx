import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemView } from '../../ui/feedback/problem.ts';
import { faultOf } from '../../ui/form/faults.ts';
import { FieldGrid, Form, FormActions } from '../../ui/form/form.tsx';
import { Panel } from '../../ui/frame/page.tsx';
import { useProblem } from '../use-problem.ts';
import classes from './account.module.css';
import type { AccountPort } from './types.ts';
import { useAccountAction } from './use-account.ts';

const fields = ['password', 'newPassword'] as const;
const empty = { password: '', newPassword: '' };

/** Another password, after the present one. */
export function PasswordPanel({ port }: { port: AccountPort }) {
  const { t } = useTranslation('security');
  const asProblem = useProblem();
  const [values, setValues] = useState(empty);
  const [missing, setMissing] = useState<ProblemView | null>(null);
  const change = useAccountAction(port.changePassword, {
    done: t('password.done'),
    onDone: () => setValues(empty),
  });
  const send = () => {
    const faults = fields
      .filter((field) => values[field] === '')
      .map((field) => ({ field, message: t(field === 'password' ? 'password.missing' : 'password.nextMissing') }));
    setMissing(faults.length > 0 ? { detail: '', faults } : null);
    if (faults.length === 0) change.mutate(values);
  };
  const problem = missing ?? asProblem(change.error);
  const input = (field: (typeof fields)[number]) => ({
    name: field,
    value: values[field],
    error: faultOf(problem?.faults, field),
    visibilityToggleButtonProps: { 'aria-label': t('password.show') },
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      setValues({ ...values, [field]: event.currentTarget.value }),
  });
  return (
    <Panel title={t('password.title')}>
      <p className={classes.text}>{t('password.lead')}</p>
      <Form onSubmit={send} problem={missing ? null : problem} fields={fields}>
        {/* Password managers find whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={port.account} readOnly hidden />
        <FieldGrid>
          <PasswordInput label={t('password.present')} autoComplete="current-password" {...input('password')} />
          <PasswordInput
            label={t('password.next')}
            description={t('password.hint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            {...input('newPassword')}
          />
        </FieldGrid>
        <FormActions>
          <Button type="submit" loading={change.isPending}>
            {t('password.submit')}
          </Button>
        </FormActions>
      </Form>
    </Panel>
  );
}
