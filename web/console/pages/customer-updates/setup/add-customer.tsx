import { Anchor, Button, Modal, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { Form, FormActions } from '../../../../ui/form/form.tsx';
import { type CustomerItem, createPortal } from '../../customers/api.ts';
import { addableQuery } from '../api.ts';
import classes from '../customer-updates.module.css';

/** Chooses one of the customers named on jobs that have no portal yet. */
function AddableSelect({
  chosen,
  error,
  onChoose,
}: {
  chosen: CustomerItem | null;
  error: string | undefined;
  onChoose: (customer: CustomerItem | null) => void;
}) {
  const { t } = useTranslation('customerUpdates');
  const asProblem = useProblem();
  const [typed, setTyped] = useState('');
  const [resting] = useDebouncedValue(typed.trim(), 150);
  // What stands in the field once a customer is chosen is its name, not a search.
  const asked = chosen && typed === chosen.name ? '' : resting;
  const found = useQuery({ ...addableQuery(asked), placeholderData: keepPreviousData });
  const items = found.data ?? [];
  const options = chosen && !items.some((one) => one.id === chosen.id) ? [chosen, ...items] : items;
  const byId = new Map(options.map((one) => [one.id, one]));
  return (
    <Select
      label={t('add.customer')}
      description={t('add.hint')}
      placeholder={t('add.placeholder')}
      error={error ?? (found.isError ? asProblem(found.error).detail : undefined)}
      required
      searchable
      data-autofocus
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={264}
      nothingFoundMessage={found.isPending ? t('add.looking') : t(asked ? 'add.nothing' : 'add.nobody')}
      data={options.map((one) => ({ value: one.id, label: one.name }))}
      filter={({ options: all }) => all}
      renderOption={({ option }) => (
        <span className={classes.option}>
          <span>{option.label}</span>
          <span className={classes.muted}>{byId.get(option.value)?.code}</span>
        </span>
      )}
      value={chosen?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => onChoose(byId.get(id ?? '') ?? null)}
    />
  );
}

/** The pop-up window of Add Customer: search, select, Create. The customer then stands in the listing with its portal URL. */
export function AddCustomer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['customerUpdates', 'ui']);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const [chosen, setChosen] = useState<CustomerItem | null>(null);
  const [missing, setMissing] = useState(false);
  const create = useMutation({
    mutationFn: ({ id }: CustomerItem) => createPortal(id),
    onSuccess: ({ id, name }) => {
      void queryClient.invalidateQueries({ queryKey: ['customers'] });
      toasts.show({
        text: t('customerUpdates:add.created', { name }),
        action: {
          label: t('customerUpdates:edit'),
          run: () => void navigate({ to: `/customer-updates/${id}/edit` as string }),
        },
      });
      onClose();
    },
  });
  const submit = () => {
    if (chosen) create.mutate(chosen);
    else setMissing(true);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('customerUpdates:add.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
      classNames={{ content: classes.dialog ?? '', body: classes.dialogBody ?? '' }}
    >
      <Form onSubmit={submit} problem={asProblem(create.error)}>
        <AddableSelect
          chosen={chosen}
          error={missing ? t('customerUpdates:add.missing') : undefined}
          onChoose={(customer) => {
            setChosen(customer);
            setMissing(false);
          }}
        />
        <p className={classes.muted}>
          {t('customerUpdates:add.notNamed')}{' '}
          <Anchor component={Link} to="/customers">
            {t('customerUpdates:add.masterfile')}
          </Anchor>
        </p>
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('customerUpdates:add.submit')}
          </Button>
        </FormActions>
      </Form>
    </Modal>
  );
}
