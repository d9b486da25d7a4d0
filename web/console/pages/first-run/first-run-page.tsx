import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../../app/brand-mark.tsx';
import { DoorPage } from '../../../app/sign-in/sign-in-form.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { faultOf } from '../../../ui/form/faults.ts';
import { FieldGrid, Form } from '../../../ui/form/form.tsx';
import { signInPort } from '../../session.ts';
import { type FirstRun, makeCompany, startQuery } from '../sign-in/api.ts';

const fields = ['companyName', 'timeZone', 'firstName', 'lastName', 'email', 'password'] as const;
const zones = Intl.supportedValuesOf('timeZone');
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zoneChoices = [...new Set([own, 'UTC', ...zones])].sort();

/** The page of a new installation: makes the company and its first administrator, and signs that person in. */
export function FirstRunPage() {
  const { t } = useTranslation(['doors', 'shell', 'app']);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const start = useQuery(startQuery);
  const [values, setValues] = useState<FirstRun>({
    companyName: '',
    timeZone: own,
    firstName: '',
    lastName: '',
    email: '',
    password: '',
  });
  const make = useMutation({
    mutationFn: async () => {
      await makeCompany({ ...values, email: values.email.trim() });
      queryClient.setQueryData(startQuery.queryKey, { firstRun: false });
      await signInPort.signIn({ email: values.email.trim(), password: values.password });
      await signInPort.finish();
    },
    onSuccess: () => navigate({ to: '/guide' as string, replace: true }),
  });
  useEffect(() => {
    document.title = t('doors:firstRun.title');
  }, [t]);
  const problem = asProblem(make.error);
  const text = (field: (typeof fields)[number]) => ({
    name: field,
    label: t(`doors:firstRun.${field}`),
    value: values[field],
    error: faultOf(problem?.faults, field),
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      setValues({ ...values, [field]: event.currentTarget.value }),
  });
  if (start.data?.firstRun === false && make.isIdle) return <Navigate to="/sign-in" replace />;
  return (
    <DoorPage
      brand={<BrandMark name={t('shell:product')} />}
      title={t('doors:firstRun.title')}
      lead={t('doors:firstRun.lead')}
    >
      <Form onSubmit={() => make.mutate()} problem={problem} fields={fields}>
        <TextInput {...text('companyName')} autoComplete="organization" required />
        <Select
          label={t('doors:firstRun.timeZone')}
          description={t('doors:firstRun.timeZoneHint')}
          searchable
          allowDeselect={false}
          data={zoneChoices}
          value={values.timeZone}
          error={faultOf(problem?.faults, 'timeZone')}
          onChange={(zone) => setValues({ ...values, timeZone: zone ?? own })}
        />
        <FieldGrid legend={t('doors:firstRun.you')}>
          <TextInput {...text('firstName')} autoComplete="given-name" required />
          <TextInput {...text('lastName')} autoComplete="family-name" />
        </FieldGrid>
        <TextInput {...text('email')} type="email" autoComplete="username" required />
        <PasswordInput
          {...text('password')}
          description={t('doors:passwordHint')}
          autoComplete="new-password"
          required
          visibilityToggleButtonProps={{ 'aria-label': t('app:signIn.showPassword') }}
        />
        <Button type="submit" size="md" fullWidth loading={make.isPending}>
          {t('doors:firstRun.submit')}
        </Button>
      </Form>
    </DoorPage>
  );
}
