import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConfigurationKey } from '#shared/customer-configuration.ts';
import type { PanelProps } from '../detail/panels.tsx';
import type { TrackedDirection } from '../detail/use-customer-form.ts';
import own from './configuration.module.css';
import { GroupField } from './group-field.tsx';
import { OperatorField } from './operator-field.tsx';

type Tracking = Record<TrackedDirection, 'system_wide' | 'per_customer'>;
type Props = PanelProps & {
  name: ConfigurationKey;
  /** How the company tracks each direction; undefined until it is known. */
  tracking: Tracking | undefined;
};

const directionOf = {
  importTracking: 'import',
  exportTracking: 'export',
  domesticTracking: 'domestic',
  productionTracking: 'production',
} as const;
const placeOf = {
  importAirGroup: 'importAir',
  importSeaGroup: 'importSea',
  exportGroup: 'export',
  transportGroup: 'transport',
} as const;

const isKeyOf = <Table extends object>(table: Table, key: PropertyKey): key is keyof Table => key in table;

/** A tracking flag, with whether it counts now: only where the company tracks its direction per customer (DOMAIN 4). */
function TrackingFlag({ name, tracking, draft, set }: Props & { name: keyof typeof directionOf }) {
  const { t } = useTranslation('configuration');
  const direction = directionOf[name];
  const label = t(`fields.${name}.label`);
  return (
    <Switch
      label={label}
      // The label's element holds the hint too; the name of the field is its label alone.
      aria-label={label}
      description={
        <>
          {t(`fields.${name}.hint`)}
          {tracking && (
            <span className={own.now}>{t(`now.${tracking[direction]}`, { jobs: t(`now.jobs.${direction}`) })}</span>
          )}
        </>
      }
      checked={draft.tracking[direction]}
      onChange={(event) => set({ tracking: { ...draft.tracking, [direction]: event.currentTarget.checked } })}
    />
  );
}

/** One field of the Configuration tab by its key. Its label is its name. */
export function ConfigurationField(props: Props) {
  const { t } = useTranslation('configuration');
  const { name, customer, draft, set, fault } = props;
  if (isKeyOf(directionOf, name)) return <TrackingFlag {...props} name={name} />;
  if (isKeyOf(placeOf, name)) {
    const place = placeOf[name];
    return (
      <GroupField
        label={t(`fields.${name}.label`)}
        hint={t(`fields.${name}.hint`)}
        saved={customer.groups[place]}
        value={draft.groups[place]}
        error={fault(`groups.${place}`)}
        onChange={(id) => set({ groups: { ...draft.groups, [place]: id } })}
      />
    );
  }
  if (name === 'serviceOperator') return <OperatorField {...props} />;
  return (
    <Switch
      label={t(`fields.${name}.label`)}
      aria-label={t(`fields.${name}.label`)}
      description={t(`fields.${name}.hint`)}
      checked={draft.automaticDelivery}
      onChange={(event) => set({ automaticDelivery: event.currentTarget.checked })}
    />
  );
}
