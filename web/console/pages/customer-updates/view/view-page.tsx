import { Anchor, Button } from '@mantine/core';
import { IconChevronDown, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NotFoundPage, PendingPage } from '../../../../app/route-states.tsx';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { Page } from '../../../../ui/frame/page.tsx';
import { type Customer, customerQuery } from '../../customers/api.ts';
import { ViewAsCustomer } from '../../customers/contacts/view-as-button.tsx';
import { CustomerStatePill } from '../../customers/customer-state.tsx';
import { PortalUrl } from '../../customers/portal-url.tsx';
import { useLiveCustomers } from '../../customers/use-live-customers.ts';
import { DifotCards } from '../../difot/difot-cards.tsx';
import { DifotPanel } from '../../difot/difot-panel.tsx';
import classes from '../customer-updates.module.css';
import { JobList } from './job-list.tsx';

/** The cards of the months; the chart, the reasons and the late jobs behind them unfold when they are asked for. */
function Performance({ customerId }: { customerId: string }) {
  const { t } = useTranslation('customerUpdates');
  const [opened, setOpened] = useState(false);
  return (
    <section className={classes.stack} aria-labelledby="performance">
      <div className={classes.head}>
        <h2 id="performance">{t('performance.title')}</h2>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={opened}
          rightSection={
            <IconChevronDown size={14} aria-hidden className={classes.chevron} data-open={opened || undefined} />
          }
          onClick={() => setOpened(!opened)}
        >
          {t(opened ? 'performance.less' : 'performance.more')}
        </Button>
      </div>
      <DifotCards customerId={customerId} />
      {opened && <DifotPanel customerId={customerId} />}
    </section>
  );
}

function CustomerView({ customer }: { customer: Customer }) {
  const { t } = useTranslation(['customerUpdates', 'shell']);
  const { id, name, code, state, portalUrl } = customer;
  return (
    <Page
      title={name}
      beside={state !== 'active' && <CustomerStatePill state={state} />}
      lead={
        <span className={classes.lead}>
          <Anchor component={Link} to="/customer-updates">
            {t('shell:nav.customerUpdates')}
          </Anchor>
          <span aria-hidden>·</span>
          <span>{code}</span>
          {portalUrl && (
            <>
              <span aria-hidden>·</span>
              <PortalUrl url={portalUrl} short />
            </>
          )}
        </span>
      }
      actions={
        <>
          <ViewAsCustomer customer={customer} />
          <Button
            component={Link}
            to={`/customer-updates/${id}/edit`}
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
          >
            {t('customerUpdates:edit')}
          </Button>
        </>
      }
    >
      <Performance customerId={id} />
      <section className={classes.stack} aria-labelledby="jobs">
        <h2 id="jobs">{t('customerUpdates:jobs.heading')}</h2>
        <JobList customerId={id} name={name} />
      </section>
    </Page>
  );
}

/** View of a customer in Customer Updates: how deliveries went, month by month, and the jobs. */
export function ViewPage() {
  const { customerId } = useParams({ strict: false }) as { customerId: string };
  const asProblem = useProblem();
  const customer = useQuery(customerQuery(customerId));
  useLiveCustomers(customerId);
  const problem = asProblem(customer.error);
  if (problem?.status === 404 || problem?.code === 'not_valid') return <NotFoundPage />;
  if (customer.data) return <CustomerView key={customerId} customer={customer.data} />;
  return problem === null ? <PendingPage /> : <ErrorState problem={problem} onRetry={() => void customer.refetch()} />;
}
