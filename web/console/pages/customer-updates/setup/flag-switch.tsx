import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomerItem } from '../../customers/api.ts';
import type { Flag } from '../api.ts';
import classes from '../customer-updates.module.css';
import { useSwitch } from './use-switch.ts';

/** Switches what the customer's portal shows, at once; a refusal puts the switch back and says why. */
export function FlagSwitch({ customer, flag }: { customer: CustomerItem; flag: Flag }) {
  const { t } = useTranslation('customerUpdates');
  const { mutate, isPending, variables } = useSwitch();
  return (
    <span className={classes.flag}>
      <Switch
        aria-label={t(`flagOf.${flag}`, { name: customer.name })}
        checked={isPending && variables ? variables.on : customer[flag]}
        disabled={!customer.abilities.edit}
        onChange={(event) => {
          if (!isPending) mutate({ ids: [customer.id], flag, on: event.currentTarget.checked });
        }}
      />
      <span className={classes.flagName} aria-hidden>
        {t(`flag.${flag}`)}
      </span>
    </span>
  );
}
