import { useQueryClient } from '@tanstack/react-query';
import { useLiveEvents } from '../../../app/live/live-provider.tsx';

/** Reads customers and contacts again when somebody else changes them, or after the line was lost. */
export function useLiveCustomers(customerId?: string): void {
  const queryClient = useQueryClient();
  useLiveEvents((event) => {
    const about = event.type === 'customer.changed' && (!customerId || event.customerId === customerId);
    if (about || event.type === 'live.opened') void queryClient.invalidateQueries({ queryKey: ['customers'] });
  });
}
