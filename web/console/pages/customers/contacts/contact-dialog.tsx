import { Button, Checkbox, Modal, MultiSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../../app/api/client.ts';
import { useProblem } from '../../../../app/use-problem.ts';
import type { ProblemView } from '../../../../ui/feedback/problem.ts';
import { faultOf } from '../../../../ui/form/faults.ts';
import { FieldGrid, FieldWide, Form, FormActions } from '../../../../ui/form/form.tsx';
import { addContact, type Contact, type Customer, changeContact } from '../api.ts';
import { ContactFactor } from './contact-factor.tsx';

const fields = ['email', 'firstName', 'lastName', 'customerBranchIds'];

/** The server names a fault by the place of the contact in a list (`contacts.0.email`); here there is only one. */
function withoutPlace({ detail, faults = [] }: ProblemView) {
  const own = (words: string) => words.replaceAll('contacts.0.', '');
  return {
    detail: own(detail),
    faults: faults.map((one) => ({ field: own(one.field ?? ''), message: own(one.message) })),
  };
}

/** Adds a contact, or changes one. */
export function ContactDialog({
  customer,
  contact,
  onClose,
}: {
  customer: Customer;
  contact: Contact | null;
  onClose: () => void;
}) {
  const { t } = useTranslation(['customers', 'ui']);
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [key] = useState(newKey);
  const [values, setValues] = useState({
    email: contact?.email ?? '',
    firstName: contact?.firstName ?? '',
    lastName: contact?.lastName ?? '',
    customerBranchIds: contact?.customerBranches.map((branch) => branch.id) ?? [],
    unassignedToo: contact?.unassignedToo ?? customer.portal.unassignedTooDefault,
  });
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const save = useMutation({
    mutationFn: async (): Promise<unknown> => {
      const body = { ...values, email: values.email.trim() };
      return contact ? changeContact(customer.id, contact, body) : addContact(customer.id, body, key);
    },
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['customers'] });
      onClose();
    },
  });
  const given = asProblem(save.error);
  // The same object until the next try: the form moves the focus whenever it gets another one.
  const problem = useMemo(() => given && withoutPlace(given), [given]);
  const faults = problem?.faults;
  const text = (field: 'email' | 'firstName' | 'lastName', maxLength: number) => ({
    label: t(`customers:contacts.${field}`),
    maxLength,
    value: values[field],
    error: faultOf(faults, field),
    onChange: (event: { currentTarget: HTMLInputElement }) => set({ [field]: event.currentTarget.value }),
  });
  const active = contact?.state === 'active' || contact?.state === 'invited';
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={contact ? t('customers:contacts.editTitle') : t('customers:contacts.add')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Form onSubmit={() => save.mutate()} problem={problem} fields={fields}>
        <FieldGrid>
          <FieldWide>
            <TextInput
              {...text('email', 254)}
              type="email"
              required
              data-autofocus
              description={active ? t('customers:contacts.emailChange') : undefined}
            />
          </FieldWide>
          <TextInput {...text('firstName', 100)} required />
          <TextInput {...text('lastName', 100)} />
          {customer.branches.length > 0 && (
            <FieldWide>
              <MultiSelect
                label={t('customers:contacts.branches')}
                description={t('customers:contacts.branchesHint')}
                clearable
                data={customer.branches.map((branch) => ({ value: branch.id, label: branch.name }))}
                value={values.customerBranchIds}
                error={faultOf(faults, 'customerBranchIds')}
                onChange={(ids) => set({ customerBranchIds: ids })}
              />
            </FieldWide>
          )}
        </FieldGrid>
        {values.customerBranchIds.length > 0 && (
          <Checkbox
            label={t('customers:contacts.unassigned')}
            checked={values.unassignedToo}
            onChange={(event) => set({ unassignedToo: event.currentTarget.checked })}
          />
        )}
        {contact && <ContactFactor customerId={customer.id} contact={contact} />}
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('customers:contacts.save')}
          </Button>
        </FormActions>
      </Form>
    </Modal>
  );
}
