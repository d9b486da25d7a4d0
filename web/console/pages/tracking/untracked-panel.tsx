import { Anchor, Button, Checkbox } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { Panel } from '../../../ui/frame/page.tsx';
import type { Direction, Tracking } from './api.ts';
import classes from './tracking.module.css';

function Customers({ status }: { status: Tracking }) {
  const { t } = useTranslation('tracking');
  const format = useFormat();
  const further = status.furtherCustomers;
  return (
    <details>
      <summary>{t('untracked.byCustomer')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('untracked.byCustomer')}>
        <table className={classes.customers}>
          <thead>
            <tr>
              <th scope="col">{t('untracked.customer')}</th>
              <th scope="col">{t('untracked.direction')}</th>
              <th scope="col" className={classes.number}>
                {t('untracked.jobs')}
              </th>
            </tr>
          </thead>
          <tbody>
            {status.customers.map(({ customer, direction, jobs }) => (
              <tr key={`${customer.id} ${direction}`}>
                <td>
                  <Anchor component={Link} to={'/tracking' as string} search={{ customerId: customer.id } as never}>
                    {customer.name}
                  </Anchor>
                </td>
                <td>{t(`direction.${direction}`)}</td>
                <td className={classes.number}>{format.number(jobs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {further > 0 && <p className={classes.muted}>{t('untracked.further', { count: further })}</p>}
    </details>
  );
}

/** The open jobs that would be tracked were they made now, and the offer to allocate their milestones. */
export function UntrackedPanel({ status, onPreview }: { status: Tracking; onPreview: (chosen: Direction[]) => void }) {
  const { t } = useTranslation('tracking');
  const format = useFormat();
  const found = status.untracked.filter((one) => one.jobs > 0);
  const [left, setLeft] = useState<ReadonlySet<Direction>>(new Set());
  const chosen = found.map((one) => one.direction).filter((one) => !left.has(one));
  const toggle = (direction: Direction) =>
    setLeft(
      (before) =>
        new Set(before.has(direction) ? [...before].filter((one) => one !== direction) : [...before, direction]),
    );
  if (found.length === 0)
    return (
      <Panel title={t('untracked.title')}>
        <EmptyState title={t('untracked.none')} icon={<IconChecks size={28} stroke={1.6} />}>
          {t('untracked.noneText')}
        </EmptyState>
      </Panel>
    );
  return (
    <Panel title={t('untracked.title')}>
      <p className={classes.muted}>{t('untracked.lead')}</p>
      <div className={classes.choice}>
        {found.map(({ direction, jobs }) => (
          <Checkbox
            key={direction}
            disabled={!status.abilities.allocate}
            label={t('untracked.line', {
              count: jobs,
              jobs: format.number(jobs),
              direction: t(`direction.${direction}`),
            })}
            checked={!left.has(direction)}
            onChange={() => toggle(direction)}
          />
        ))}
      </div>
      {status.customer === null && <Customers status={status} />}
      {status.abilities.allocate ? (
        <div className={classes.actions}>
          <Button disabled={chosen.length === 0} onClick={() => onPreview(chosen)}>
            {t('untracked.preview')}
          </Button>
        </div>
      ) : (
        <p className={classes.muted}>{t('untracked.mayNot')}</p>
      )}
    </Panel>
  );
}
