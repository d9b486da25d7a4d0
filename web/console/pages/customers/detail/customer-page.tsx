import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NotFoundPage, PendingPage } from '../../../../app/route-states.tsx';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { Page } from '../../../../ui/frame/page.tsx';
import { type Customer, customerQuery } from '../api.ts';
import { ContactsPanel } from '../contacts/contacts-panel.tsx';
import { CustomerStatePill } from '../customer-state.tsx';
import classes from '../customers.module.css';
import { useLiveCustomers } from '../use-live-customers.ts';
import { BranchesPanel } from './branches-panel.tsx';
import { DeleteCustomer } from './delete-customer.tsx';
import { DetailsPanel, DifotPanel, TrackingPanel } from './panels.tsx';
import { PortalPanel } from './portal-panel.tsx';
import { useCustomerForm } from './use-customer-form.ts';

const formId = 'customer';
const fieldsOf = (aliases: number, branches: number) => [
  ...['code', 'name', 'contactName', 'address', 'state', 'aliases', 'serviceOperatorId'],
  ...['difot.pastMonths', 'difot.toleranceDays', 'difot.tolerancePercent'],
  ...Array.from({ length: aliases }, (_, index) => `aliases.${index}`),
  ...Array.from({ length: branches }, (_, index) => `branches.${index}.name`),
];

function CustomerForm({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers');
  const { base, draft, dirty, problem, busy, set, fault, save, loadSaved } = useCustomerForm(customer);
  const { edit } = base.abilities;
  const panel = { customer: base, draft, set, fault };
  const actions = edit && (
    <>
      {dirty && <span className={classes.muted}>{t('page.unsaved')}</span>}
      {problem?.code === 'version_stale' && (
        <Button variant="default" onClick={() => void loadSaved()}>
          {t('page.loadSaved')}
        </Button>
      )}
      <Button type="submit" form={formId} disabled={!dirty} loading={busy}>
        {t('page.save')}
      </Button>
    </>
  );
  return (
    <Page
      title={base.name}
      beside={<CustomerStatePill state={base.state} />}
      lead={
        <>
          <Anchor component={Link} to="/customers">
            {t('page.back')}
          </Anchor>
          {` · ${base.code}`}
          {!edit && ` · ${t('page.readOnly')}`}
        </>
      }
      actions={actions}
    >
      <Form
        id={formId}
        onSubmit={save}
        problem={problem}
        fields={fieldsOf(draft.aliases.length, draft.branches.length)}
      >
        <div className={classes.columns}>
          <div className={classes.column}>
            <fieldset disabled={!edit} className={classes.fields}>
              <DetailsPanel {...panel} />
              <BranchesPanel {...panel} />
              <TrackingPanel {...panel} />
            </fieldset>
          </div>
          <div className={classes.column}>
            <fieldset disabled={!edit} className={classes.fields}>
              <PortalPanel {...panel} customer={customer} />
              <DifotPanel {...panel} />
            </fieldset>
          </div>
        </div>
      </Form>
      <ContactsPanel customer={customer} />
      {base.abilities.delete && <DeleteCustomer customer={customer} />}
    </Page>
  );
}

/** One customer: details, branches, portal, contacts. */
export function CustomerPage() {
  const { customerId } = useParams({ strict: false }) as { customerId: string };
  const asProblem = useProblem();
  const customer = useQuery(customerQuery(customerId));
  useLiveCustomers(customerId);
  if (customer.data) return <CustomerForm key={customerId} customer={customer.data} />;
  if (!customer.isError) return <PendingPage />;
  const problem = asProblem(customer.error);
  return problem.status === 404 || problem.code === 'not_valid' ? (
    <NotFoundPage />
  ) : (
    <ErrorState problem={problem} onRetry={() => void customer.refetch()} />
  );
}
