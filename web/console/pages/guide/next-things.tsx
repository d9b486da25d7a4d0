import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session.ts';
import classes from './guide.module.css';

/** What is worth doing once there is a tracked job, as far as the reader may. */
export function NextThings({ customerId }: { customerId: string | null }) {
  const { t } = useTranslation('guide');
  const { permissions } = useSession();
  const things = [
    { key: 'invite', to: customerId ? `/customers/${customerId}` : '/customers', needs: 'contacts:write' },
    { key: 'import', to: '/imports', needs: 'imports:run' },
    { key: 'users', to: '/users?edit=new', needs: 'users:write' },
  ] as const;
  return (
    <ul className={classes.next}>
      {things
        .filter((thing) => permissions.includes(thing.needs))
        .map((thing) => (
          <li key={thing.key}>
            <Anchor component={Link} to={thing.to as string} fw={600}>
              {t(`end.${thing.key}`)}
            </Anchor>
            <p>{t(`end.${thing.key}Text`)}</p>
          </li>
        ))}
    </ul>
  );
}
