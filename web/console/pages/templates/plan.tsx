import { Anchor } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/frame/page.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import type { Explanation } from './api.ts';
import classes from './explain-page.module.css';
import type { ProfileSearch } from './rules-search.ts';

function Milestone({ one }: { one: Explanation['milestones'][number] }) {
  const { t } = useTranslation('templates');
  return (
    <li className={classes.planned}>
      <span>
        <strong>{one.name}</strong> <span className={classes.shape}>{one.eventType}</span>
      </span>
      {one.origin === 'customer' && <StatusPill tone="info">{t('explain.ofCustomer')}</StatusPill>}
      {one.level === 'component' && <span className={classes.shape}>{t('explain.onComponents')}</span>}
      {one.exceptionWords && (
        <span className={classes.condition}>
          <IconClockExclamation size={15} stroke={1.8} aria-hidden />
          {one.exceptionWords}
        </span>
      )}
      {one.baseMissing && <StatusPill tone="risk">{t('explain.baseMissing')}</StatusPill>}
    </li>
  );
}

/** What the job would get in the end: the template, less what its customer is exempt from, with the customer's own. */
export function Plan({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation('templates');
  const { customerId } = useSearch({ strict: false }) as ProfileSearch;
  const names = explanation.exempted.map((one) => one.name).join(', ');
  const link = customerId && (
    <Anchor component={Link} to={`/customers/${customerId}` as string} search={{ tab: 'milestones' } as never}>
      {t('explain.customerLink')}
    </Anchor>
  );
  return (
    <Panel title={t('explain.plan')} actions={link}>
      <p className={classes.summary} data-chosen={explanation.milestones.length > 2} role="status">
        {explanation.summary}
      </p>
      {explanation.tracking && <p className={classes.shape}>{explanation.tracking.because}</p>}
      <ol className={classes.plan}>
        {explanation.milestones.map((one) => (
          <Milestone key={`${one.level} ${one.eventType}`} one={one} />
        ))}
      </ol>
      {names && <p className={classes.shape}>{t('explain.exempted', { names })}</p>}
    </Panel>
  );
}
