import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { faultOf } from '../../../ui/form/faults.ts';
import { Form } from '../../../ui/form/form.tsx';
import { setPassword } from '../sign-in/api.ts';

type Props = { token: string; email: string /** The link was used or replaced meanwhile. */; onVoid: () => void };

/** Sets the password; contacts are then led to their portal's sign-in, staff to theirs. */
export function PasswordForm({ token, email, onVoid }: Props) {
  const { t } = useTranslation(['doors', 'app']);
  const navigate = useNavigate();
  const asProblem = useProblem();
  const [password, setTyped] = useState('');
  const change = useMutation({
    mutationFn: () => setPassword({ token, password }),
    onSuccess: ({ slug }) => {
      if (slug) location.assign(`/p/${slug}`);
      else void navigate({ to: '/sign-in', search: { set: true } as never, replace: true });
    },
    onError: (error) => {
      if (asProblem(error).code === 'link_void') onVoid();
    },
  });
  const problem = asProblem(change.error);
  return (
    <Form onSubmit={() => change.mutate()} problem={problem} fields={['password']}>
      {/* Tells a password manager whose password this is. */}
      <TextInput
        name="email"
        type="email"
        label={t('doors:reset.email')}
        autoComplete="username"
        value={email}
        readOnly
      />
      <PasswordInput
        name="password"
        label={t('doors:reset.password')}
        description={t('doors:passwordHint')}
        autoComplete="new-password"
        size="md"
        data-autofocus
        value={password}
        error={faultOf(problem?.faults, 'password')}
        visibilityToggleButtonProps={{ 'aria-label': t('app:signIn.showPassword') }}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" size="md" fullWidth loading={change.isPending || change.isSuccess}>
        {t('doors:reset.submit')}
      </Button>
    </Form>
  );
}
