import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../../app/brand-mark.tsx';
import { DoorPage } from '../../../app/sign-in/sign-in-form.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { Form } from '../../../ui/form/form.tsx';
import { api, slug } from '../../app.ts';
import { useBrand } from '../../shell/use-brand.ts';

/** A contact asks for a link to set a new password. What is said afterwards does not tell whether the address is known. */
export function ForgottenPage() {
  const { t } = useTranslation(['portalJobs', 'app']);
  const brand = useBrand();
  const asProblem = useProblem();
  const [email, setEmail] = useState('');
  const [missing, setMissing] = useState(false);
  const ask = useMutation({
    mutationFn: async (to: string) => {
      await api.POST('/api/portal/v1/forgotten-password', { body: { slug, email: to } });
    },
  });
  const title = ask.isSuccess ? t('portalJobs:forgotten.sentTitle') : t('portalJobs:forgotten.title');
  useEffect(() => {
    document.title = brand ? `${title} · ${brand.companyName}` : title;
  }, [title, brand]);
  const send = () => {
    setMissing(email.trim() === '');
    if (email.trim() !== '') ask.mutate(email.trim());
  };
  const back = <Link to="/sign-in">{t('portalJobs:forgotten.back')}</Link>;
  const mark = brand && <BrandMark name={brand.companyName} logoUrl={brand.logoUrl} />;
  if (ask.isSuccess) {
    return (
      <DoorPage brand={mark} title={title}>
        <p role="status">{t('portalJobs:forgotten.sent', { email: ask.variables })}</p>
        <p>{back}</p>
      </DoorPage>
    );
  }
  return (
    <DoorPage brand={mark} title={title} lead={t('portalJobs:forgotten.lead')}>
      <Form onSubmit={send} problem={asProblem(ask.error)} fields={['email']}>
        <TextInput
          type="email"
          name="email"
          label={t('app:signIn.email')}
          autoComplete="username"
          inputMode="email"
          size="md"
          value={email}
          error={missing ? t('app:signIn.emailMissing') : undefined}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" size="md" fullWidth loading={ask.isPending}>
          {t('portalJobs:forgotten.send')}
        </Button>
        <p>{back}</p>
      </Form>
    </DoorPage>
  );
}
