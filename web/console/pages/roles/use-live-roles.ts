import { useQueryClient } from '@tanstack/react-query';
import { useLiveEvents } from '../../../app/live/live-provider.tsx';

const parts: unknown[] = ['roles', 'users', 'api_keys'];

/** Reads the roles again when somebody changed them, or who has them. */
export function useLiveRoles(): void {
  const queryClient = useQueryClient();
  useLiveEvents((event) => {
    if (event.type === 'live.opened' || (event.type === 'setup.changed' && parts.includes(event.part)))
      void queryClient.invalidateQueries({ queryKey: ['roles'] });
  });
}
