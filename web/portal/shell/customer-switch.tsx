import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { dataOf } from '../../app/api/client.ts';
import { api } from '../app.ts';
import { useSession } from '../session.ts';

// Few persons have several customers.
const CustomerMenu = lazy(() => import('./customer-menu.tsx').then((module) => ({ default: module.CustomerMenu })));

/** For persons who are contacts of several customers: whose portal this is, and the way to the others. */
export function CustomerSwitch() {
  const { contact } = useSession();
  const customers = useQuery({
    queryKey: ['customers', contact.id],
    queryFn: () => dataOf(api.GET('/api/portal/v1/session/customers')),
    staleTime: 5 * 60_000,
  });
  const items = customers.data?.items ?? [];
  if (items.length < 2) return null;
  return (
    <Suspense fallback={null}>
      <CustomerMenu items={items} />
    </Suspense>
  );
}
