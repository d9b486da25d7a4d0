import { Anchor, Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../../app/brand-mark.tsx';
import { DoorPage } from '../../../app/sign-in/sign-in-form.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { faultOf } from '../../../ui/form/faults.ts';
import { Form } from '../../../ui/form/form.tsx';
import { askForLink } from './api.ts';

function AskForm({ busy, onAsk }: { busy: boolean; onAsk: (email: string) => void }) {
  const { t } = useTranslation('doors');
  const [email, setEmail] = useState('');
  const [missing, setMissing] = useState(false);
  const send = () => {
    setMissing(email.trim() === '');
    if (email.trim() !== '') onAsk(email.trim());
  };
  return (
    <Form onSubmit={send}>
      <TextInput
        type="email"
        name="email"
        label={t('forgotten.email')}
        autoComplete="username"
        size="md"
        value={email}
        error={missing ? t('forgotten.emailMissing') : undefined}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Button type="submit" size="md" fullWidth loading={busy}>
        {t('forgotten.submit')}
      </Button>
    </Form>
  );
}

/** Staff who have forgotten their password ask for a link here. The answer is the same for every address. */
export function ForgottenPage() {
  const { t } = useTranslation(['doors', 'shell']);
  const asProblem = useProblem();
  const ask = useMutation({ mutationFn: (email: string) => askForLink({ email }) });
  useEffect(() => {
    document.title = t('doors:forgotten.title');
  }, [t]);
  const problem = asProblem(ask.error);
  const back = (
    <Anchor component={Link} to="/sign-in">
      {t('doors:toSignIn')}
    </Anchor>
  );
  const brand = <BrandMark name={t('shell:product')} />;
  if (ask.isSuccess) {
    return (
      <DoorPage brand={brand} title={t('doors:forgotten.sentTitle')}>
        <p role="status">{t('doors:forgotten.sent', { email: ask.variables })}</p>
        {back}
      </DoorPage>
    );
  }
  return (
    <DoorPage brand={brand} title={t('doors:forgotten.title')} lead={t('doors:forgotten.lead')}>
      <AskForm busy={ask.isPending} onAsk={ask.mutate} />
      {problem && <p role="alert">{faultOf(problem.faults, 'email') ?? problem.detail}</p>}
      {back}
    </DoorPage>
  );
}
