import { Autocomplete, Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { foldKey } from '#shared/fold.ts';
import { useSession } from '../../../session.ts';
import { customerQuery, customersQuery, nearCustomersQuery } from '../api/set-up-queries.ts';
import { AskCombobox, type AskOption } from '../fields/ask-combobox.tsx';
import classes from './form.module.css';
import { useJobForm } from './form-context.ts';
import { hintBelow } from './simple-fields.tsx';

const createValue = 'create';

/** Customers with a similar name, before a new one comes to be by a slip of the finger. */
function NearNames({ name }: { name: string }) {
  const { t } = useTranslation('jobForm');
  const { set } = useJobForm();
  const near = useQuery(nearCustomersQuery(name)).data?.items ?? [];
  const active = near.filter((one) => one.state === 'active');
  if (active.length === 0) return <p className={classes.hint}>{t('customer.new', { name })}</p>;
  return (
    <div className={classes.near} role="status">
      <p>{t('customer.near')}</p>
      <div className={classes.nearNames}>
        {active.map((one) => (
          <Button
            key={one.id}
            variant="default"
            size="compact-sm"
            onClick={() => set({ customerId: one.id, customer: one.name, createCustomer: false, customerBranch: '' })}
          >
            {t('customer.nearTake', { name: `${one.name} (${one.code})` })}
          </Button>
        ))}
      </div>
      <p className={classes.hint}>{t('customer.nearKeep', { name })}</p>
    </div>
  );
}

/** The customer by code or name; a name that is not known yet is offered as a new customer. */
export function CustomerField() {
  const { t } = useTranslation('jobForm');
  const { values, set, fault } = useJobForm();
  const { permissions } = useSession();
  const typed = values.customer.trim();
  const [asked] = useDebouncedValue(values.customerId ? '' : typed, 150);
  const found = useQuery({ ...customersQuery(asked), placeholderData: keepPreviousData });
  const items = found.data?.items ?? [];
  const isKnown = items.some((one) => foldKey(one.name) === foldKey(typed));
  const mayCreate = permissions.includes('customers:write') && typed !== '' && !values.customerId && !isKnown;
  const options: AskOption[] = items.map((one) => ({
    value: one.id,
    label: one.name,
    detail: one.state === 'active' ? one.code : t(`customer.state.${one.state}`),
    disabled: one.state !== 'active',
  }));
  if (mayCreate) options.push({ value: createValue, label: t('customer.create', { name: typed }) });

  const pick = (value: string) => {
    const chosen = items.find((one) => one.id === value);
    if (chosen) set({ customerId: chosen.id, customer: chosen.name, createCustomer: false, customerBranch: '' });
    else set({ customerId: '', customer: typed, createCustomer: true, customerBranch: '' });
  };
  // Leaving the field with a name typed out in full is a choice too.
  const settle = () => {
    const exact = items.find((one) => one.state === 'active' && foldKey(one.name) === foldKey(typed));
    if (exact && !values.customerId && !values.createCustomer) pick(exact.id);
  };
  return (
    <div>
      <AskCombobox
        label={t('field.customer')}
        required
        placeholder={t('customer.placeholder')}
        text={values.customer}
        onText={(customer) => set({ customer, customerId: '', createCustomer: false })}
        options={options}
        onPick={pick}
        nothing={t('customer.nothing')}
        busy={found.isFetching || asked !== (values.customerId ? '' : typed)}
        error={fault('customer', 'customerId', 'createCustomer')}
        onBlur={settle}
      />
      {values.createCustomer && typed !== '' && <NearNames name={typed} />}
    </div>
  );
}

/** The customer's branch; a name that is not there yet is made. */
export function CustomerBranchField() {
  const { t } = useTranslation('jobForm');
  const { values, set, fault } = useJobForm();
  const customer = useQuery({ ...customerQuery(values.customerId), enabled: values.customerId !== '' }).data;
  const names = customer?.branches.filter((branch) => branch.active).map((branch) => branch.name) ?? [];
  return (
    <Autocomplete
      label={t('field.customerBranch')}
      description={t('hint.customerBranch')}
      inputWrapperOrder={hintBelow}
      data={names}
      withScrollArea={false}
      maxLength={200}
      value={values.customerBranch}
      error={fault('customerBranch')}
      onChange={(customerBranch) => set({ customerBranch })}
    />
  );
}
