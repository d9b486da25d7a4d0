import { Anchor, Button, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../../app/api/client.ts';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { faultOf } from '../../../../ui/form/faults.ts';
import { Form, FormActions } from '../../../../ui/form/form.tsx';
import { addCustomer, nearQuery } from '../api.ts';
import { CustomerStatePill } from '../customer-state.tsx';
import classes from '../customers.module.css';

/** Customers of a similar name, so that a misspelling does not make a second one. */
function NearCustomers({ name }: { name: string }) {
  const { t } = useTranslation('customers');
  const [resting] = useDebouncedValue(name.trim(), 250);
  const near = useQuery({ ...nearQuery(resting), placeholderData: keepPreviousData });
  if (resting === '' || !near.data || near.data.length === 0) return null;
  const same = near.data.some((one) => one.exact);
  return (
    <div role="status" className={classes.stack}>
      <p>{same ? t('add.nearSame') : t('add.near')}</p>
      <ul className={classes.near}>
        {near.data.map((one) => (
          <li key={one.id}>
            <Anchor component={Link} to={`/customers/${one.id}`}>
              {one.name}
            </Anchor>
            <span className={classes.muted}>
              {one.matched === one.name ? one.code : `${one.code} · ${one.matched}`}
            </span>
            {one.state !== 'active' && <CustomerStatePill state={one.state} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Adds a customer by name; the rest is filled in on its page, which follows. */
export function AddCustomerDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['customers', 'ui']);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  // The same through all tries of this intention: a lost answer makes no second customer.
  const [key] = useState(newKey);
  const add = useMutation({
    mutationFn: () => addCustomer({ name, code }, key),
    onSuccess: (made) => {
      toasts.show({ text: t('customers:add.created', { name: made.name }) });
      void queryClient.invalidateQueries({ queryKey: ['customers'] });
      void navigate({ to: `/customers/${made.id}` as string });
    },
  });
  const problem = asProblem(add.error);
  return (
    <Modal opened onClose={onClose} title={t('customers:add.title')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <Form onSubmit={() => add.mutate()} problem={problem} fields={['name', 'code']}>
        <TextInput
          label={t('customers:add.name')}
          required
          data-autofocus
          maxLength={200}
          value={name}
          error={faultOf(problem?.faults, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NearCustomers name={name} />
        <TextInput
          label={t('customers:add.code')}
          description={t('customers:add.codeHint')}
          maxLength={12}
          value={code}
          error={faultOf(problem?.faults, 'code')}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t('customers:add.submit')}
          </Button>
        </FormActions>
      </Form>
    </Modal>
  );
}
