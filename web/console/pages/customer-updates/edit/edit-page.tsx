import { Anchor, Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NotFoundPage, PendingPage } from '../../../../app/route-states.tsx';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { Page } from '../../../../ui/frame/page.tsx';
import { type Customer, customerQuery } from '../../customers/api.ts';
import { ContactsPanel } from '../../customers/contacts/contacts-panel.tsx';
import { CustomerStatePill } from '../../customers/customer-state.tsx';
import { BranchesPanel } from '../../customers/detail/branches-panel.tsx';
import { DifotPanel } from '../../customers/detail/panels.tsx';
import { useLiveCustomers } from '../../customers/use-live-customers.ts';
import classes from '../customer-updates.module.css';
import { FormNotes } from './notes.tsx';
import { CustomerDetails, PortalSettings } from './panels.tsx';
import { type EditForm, useEditForm } from './use-edit-form.ts';

const settingFields = ['difot.pastMonths', 'difot.toleranceDays', 'difot.tolerancePercent', 'portal.leadingReference'];

/** The two halves of the form; contacts stand between them, each with its own actions. A refusal is said above the half it is about. */
function Halves({ form, current }: { form: EditForm; current: Customer }) {
  const { base, draft, set, fault, problem, save } = form;
  const { edit } = base.abilities;
  const panel = { customer: base, draft, set, fault };
  const branchFields = draft.branches.map((_, index) => `branches.${index}.name`);
  const isInSettings =
    problem?.faults.some((one) => one.field !== undefined && settingFields.includes(one.field)) ?? false;
  return (
    <>
      <Form
        onSubmit={save}
        problem={isInSettings ? null : problem}
        fields={['name', 'contactName', 'address', ...branchFields]}
      >
        <fieldset disabled={!edit} className={classes.fields}>
          <div className={classes.columns}>
            <CustomerDetails {...panel} />
            <BranchesPanel {...panel} />
          </div>
        </fieldset>
      </Form>
      <ContactsPanel customer={current} />
      <Form onSubmit={save} problem={isInSettings ? problem : null} fields={settingFields}>
        <fieldset disabled={!edit} className={classes.fields}>
          <div className={classes.columns}>
            <PortalSettings {...panel} />
            <DifotPanel {...panel} />
          </div>
        </fieldset>
      </Form>
    </>
  );
}

function EditForms({ customer }: { customer: Customer }) {
  const { t } = useTranslation(['customerUpdates', 'customers', 'shell']);
  const form = useEditForm(customer);
  const { base, dirty, conflicts, busy, save } = form;
  return (
    <Page
      title={t('customerUpdates:editing.title', { name: base.name })}
      beside={base.state !== 'active' && <CustomerStatePill state={base.state} />}
      lead={
        <>
          <Anchor component={Link} to="/customer-updates">
            {t('shell:nav.customerUpdates')}
          </Anchor>
          {` · ${base.code} · `}
          <Anchor component={Link} to={`/customers/${base.id}`}>
            {t('customers:page.back')}
          </Anchor>
          {!base.abilities.edit && ` · ${t('customers:page.readOnly')}`}
        </>
      }
      actions={
        <>
          {dirty && <span className={classes.muted}>{t('customers:page.unsaved')}</span>}
          <Button
            component={Link}
            to={`/customer-updates/${base.id}`}
            variant="default"
            leftSection={<IconEye size={16} aria-hidden />}
          >
            {t('customerUpdates:view')}
          </Button>
          {base.abilities.edit && (
            <Button disabled={!dirty || conflicts.length > 0} loading={busy} onClick={save}>
              {t('customers:page.save')}
            </Button>
          )}
        </>
      }
    >
      <FormNotes form={form} />
      <Halves form={form} current={customer} />
    </Page>
  );
}

/** Edit of a customer in Customer Updates: Customer Details, Authorised Contacts, DIFOT Settings, the portal. */
export function EditPage() {
  const { customerId } = useParams({ strict: false }) as { customerId: string };
  const asProblem = useProblem();
  const customer = useQuery(customerQuery(customerId));
  useLiveCustomers(customerId);
  const problem = asProblem(customer.error);
  if (problem?.status === 404 || problem?.code === 'not_valid') return <NotFoundPage />;
  if (customer.data) return <EditForms key={customerId} customer={customer.data} />;
  return problem === null ? <PendingPage /> : <ErrorState problem={problem} onRetry={() => void customer.refetch()} />;
}
