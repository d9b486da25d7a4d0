import { Anchor, Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../app/api/client.ts';
import { useProblem } from '../../../app/use-problem.ts';
import { faultOf } from '../../../ui/form/faults.ts';
import { FieldGrid, Form, FormActions } from '../../../ui/form/form.tsx';
import { addCustomer } from '../customers/api.ts';
import type { Guide } from './api.ts';
import classes from './guide.module.css';
import { useStepDone } from './use-step-done.ts';

function CustomerForm() {
  const { t } = useTranslation('guide');
  const asProblem = useProblem();
  const done = useStepDone('customers');
  const [key] = useState(newKey);
  const [draft, setDraft] = useState({ name: '', code: '' });
  const add = useMutation({
    mutationFn: () => addCustomer(draft, key),
    onSuccess: done,
  });
  const problem = asProblem(add.error);
  return (
    <Form onSubmit={() => add.mutate()} problem={problem} fields={['name', 'code']}>
      <FieldGrid>
        <TextInput
          label={t('customer.name')}
          required
          maxLength={200}
          value={draft.name}
          error={faultOf(problem?.faults, 'name')}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <TextInput
          label={t('customer.code')}
          placeholder={t('customer.codeHint')}
          maxLength={12}
          value={draft.code}
          error={faultOf(problem?.faults, 'code')}
          onChange={(event) => setDraft({ ...draft, code: event.currentTarget.value })}
        />
      </FieldGrid>
      <FormActions>
        <Button type="submit" loading={add.isPending}>
          {t('customer.submit')}
        </Button>
      </FormActions>
    </Form>
  );
}

/** The first customer, by name. */
export function CustomerStep({ guide, allowed, done }: { guide: Guide; allowed: boolean; done: boolean }) {
  const { t } = useTranslation('guide');
  return (
    <>
      <p>{guide.customer ? t('customer.done', { name: guide.customer.name }) : t('customer.text')}</p>
      {!done && allowed && <CustomerForm />}
      <div className={classes.links}>
        <Anchor component={Link} to="/customers">
          {t('customer.link')}
        </Anchor>
      </div>
    </>
  );
}
