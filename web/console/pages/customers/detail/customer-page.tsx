import { Anchor, Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NotFoundPage, PendingPage } from '../../../../app/route-states.tsx';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { PageSkeleton } from '../../../../ui/feedback/page-skeleton.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { Page } from '../../../../ui/frame/page.tsx';
import { DifotCards } from '../../difot/difot-cards.tsx';
import { DifotPanel } from '../../difot/difot-panel.tsx';
import { type Customer, customerQuery } from '../api.ts';
import { ConfigurationTab, configurationFaults } from '../configuration/configuration-tab.tsx';
import { ContactsPanel } from '../contacts/contacts-panel.tsx';
import { CustomerStatePill } from '../customer-state.tsx';
import classes from '../customers.module.css';
import { MergeCustomer } from '../merge/merge-customer.tsx';
import { MergingNote } from '../merge/merging-note.tsx';
import { MilestonesTab } from '../milestones/milestones-tab.tsx';
import { type CustomerTab, customerTabs } from '../rules-search.ts';
import { useLiveCustomers } from '../use-live-customers.ts';
import { DeleteCustomer } from './delete-customer.tsx';
import { DetailsTab, detailsFaults } from './details-tab.tsx';
import { useCustomerForm } from './use-customer-form.ts';

const CustomerShareLinks = lazy(() => import('../share-links/customer-share-links.tsx'));

const formId = 'customer';

function useTab() {
  const { tab = 'details' } = useSearch({ strict: false }) as { tab?: CustomerTab };
  const navigate = useNavigate();
  const go = (next: CustomerTab) =>
    void navigate({ to: '.', search: (next === 'details' ? {} : { tab: next }) as never, resetScroll: false });
  return { tab, go };
}

function CustomerForm({ customer }: { customer: Customer }) {
  const { t } = useTranslation(['customers', 'configuration']);
  const { tab, go } = useTab();
  const { base, draft, dirty, problem, turnedOn, busy, set, fault, save, loadSaved } = useCustomerForm(customer);
  const { edit } = base.abilities;
  const panel = { customer: base, draft, set, fault };
  const actions = edit && (
    <>
      {dirty && <span className={classes.muted}>{t('customers:page.unsaved')}</span>}
      {problem?.code === 'version_stale' && (
        <Button variant="default" onClick={() => void loadSaved()}>
          {t('customers:page.loadSaved')}
        </Button>
      )}
      {/* Milestones count at once, each by itself. */}
      {(tab === 'details' || tab === 'configuration') && (
        <Button type="submit" form={formId} disabled={!dirty} loading={busy}>
          {t('customers:page.save')}
        </Button>
      )}
    </>
  );
  return (
    <Page
      title={base.name}
      beside={<CustomerStatePill state={base.state} />}
      lead={
        <>
          <Anchor component={Link} to="/customers">
            {t('customers:page.back')}
          </Anchor>
          {` · ${base.code}`}
          {!edit && ` · ${t('customers:page.readOnly')}`}
        </>
      }
      actions={actions}
    >
      <MergingNote customer={customer} />
      <Tabs value={tab} onChange={(next) => go(next as CustomerTab)} keepMounted={false}>
        <Tabs.List aria-label={t('configuration:tabs.label')} className={classes.tabs}>
          {customerTabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`configuration:tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} className={classes.stack}>
          {tab === 'milestones' && <MilestonesTab customerId={customer.id} />}
          {tab === 'difot' && (
            <>
              <DifotCards customerId={customer.id} />
              <DifotPanel customerId={customer.id} />
            </>
          )}
          {tab === 'shareLinks' && (
            <Suspense fallback={<PageSkeleton />}>
              <CustomerShareLinks customerId={customer.id} />
            </Suspense>
          )}
          {(tab === 'details' || tab === 'configuration') && (
            <Form
              id={formId}
              onSubmit={save}
              problem={problem}
              fields={tab === 'details' ? detailsFaults(draft) : configurationFaults}
            >
              {tab === 'details' ? (
                <DetailsTab {...panel} current={customer} />
              ) : (
                <ConfigurationTab {...panel} turnedOn={turnedOn} />
              )}
            </Form>
          )}
          {tab === 'details' && <ContactsPanel customer={customer} />}
          {tab === 'details' && base.abilities.delete && (
            <div className={classes.endings}>
              <MergeCustomer customer={customer} />
              <DeleteCustomer customer={customer} />
            </div>
          )}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

/** One customer: its details with portal and contacts, and its configuration. */
export function CustomerPage() {
  const { customerId } = useParams({ strict: false }) as { customerId: string };
  const asProblem = useProblem();
  const customer = useQuery(customerQuery(customerId));
  useLiveCustomers(customerId);
  const problem = asProblem(customer.error);
  // One that was merged into another or deleted meanwhile is gone, whatever was read of it before.
  if (problem?.status === 404 || problem?.code === 'not_valid') return <NotFoundPage />;
  if (customer.data) return <CustomerForm key={customerId} customer={customer.data} />;
  return problem === null ? <PendingPage /> : <ErrorState problem={problem} onRetry={() => void customer.refetch()} />;
}
