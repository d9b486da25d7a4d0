import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { configurationFields, furtherFields } from '#shared/customer-configuration.ts';
import { Panel } from '../../../../ui/frame/page.tsx';
import { companyQuery, useSession } from '../../../session.ts';
import classes from '../customers.module.css';
import type { PanelProps } from '../detail/panels.tsx';
import type { TrackedDirection } from '../detail/use-customer-form.ts';
import { AllocateNote } from './allocate-note.tsx';
import own from './configuration.module.css';
import { ConfigurationField } from './fields.tsx';
import { OverridesPanel } from './overrides-panel.tsx';

/** The fields of this part that show their own fault. */
export const configurationFaults = [
  'serviceOperatorId',
  ...['importAir', 'importSea', 'export', 'transport'].map((place) => `groups.${place}`),
];

/** Administration > Customer Masterfile > Configuration: tracking, customer groups and the customer service operator (DOMAIN 4, 6). */
export function ConfigurationTab({ turnedOn, ...panel }: PanelProps & { turnedOn: readonly TrackedDirection[] }) {
  const { t } = useTranslation('configuration');
  const { permissions } = useSession();
  const company = useQuery(companyQuery).data;
  const { customer } = panel;
  const { edit } = customer.abilities;
  const counting = turnedOn.filter((direction) => company?.tracking[direction] === 'per_customer');
  return (
    <>
      {counting.length > 0 && <AllocateNote customerId={customer.id} directions={counting} />}
      <div className={classes.columns}>
        <div className={classes.column}>
          <fieldset disabled={!edit} className={classes.fields}>
            <Panel title={t('title')}>
              <p className={classes.muted}>{t('lead')}</p>
              <p>
                {t('flags')}{' '}
                {permissions.includes('company:write') && (
                  <Anchor component={Link} to={'/tracking' as string} search={{} as never}>
                    {t('company')}
                  </Anchor>
                )}
              </p>
              <div className={own.fields}>
                {configurationFields.map((field) => (
                  <ConfigurationField key={field.key} name={field.key} tracking={company?.tracking} {...panel} />
                ))}
              </div>
            </Panel>
          </fieldset>
        </div>
        <div className={classes.column}>
          <OverridesPanel customer={customer} />
          <fieldset disabled={!edit} className={classes.fields}>
            <Panel title={t('further')}>
              <div className={own.fields}>
                {furtherFields.map((field) => (
                  <ConfigurationField key={field.key} name={field.key} tracking={company?.tracking} {...panel} />
                ))}
              </div>
            </Panel>
          </fieldset>
        </div>
      </div>
    </>
  );
}
