import { useQueryClient } from '@tanstack/react-query';
import { useLiveEvents } from '../../app/live/live-provider.tsx';
import { companyQuery, type StaffSession, sessionQuery } from '../session.ts';

const rightsOf = (session: StaffSession | null | undefined) => session?.permissions.join(' ');

/**
 * Keeps what every page stands on true: when the reader's rights change, the session is read again, and with it everything that carries
 * abilities; when the company changes, its name, colour and zone.
 */
export function useAccessChanges(): void {
  const queryClient = useQueryClient();
  const readRights = async () => {
    const before = rightsOf(queryClient.getQueryData(sessionQuery.queryKey));
    const now = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (rightsOf(now) !== before) await queryClient.invalidateQueries();
  };
  useLiveEvents((event) => {
    const part = event.type === 'setup.changed' ? event.part : null;
    // A line that could not resume may have missed either.
    const all = event.type === 'live.opened';
    if (all || event.type === 'access.changed' || part === 'roles') void readRights().catch(() => undefined);
    if (all || part === 'company') void queryClient.invalidateQueries({ queryKey: companyQuery.queryKey });
  });
}
