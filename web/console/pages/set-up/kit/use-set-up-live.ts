import { useQueryClient } from '@tanstack/react-query';
import { useLiveEvents } from '../../../../app/live/live-provider.tsx';

/** Reads lists of the set-up again when somebody has changed them. `keys` are the first words of the cache keys. */
export function useSetUpLive(keys: readonly string[]): void {
  const queryClient = useQueryClient();
  useLiveEvents((event) => {
    const part = typeof event.part === 'string' ? event.part.replaceAll('_', '-') : '';
    const mine =
      event.type === 'live.opened' ? keys : event.type === 'setup.changed' && keys.includes(part) ? [part] : [];
    for (const key of mine) void queryClient.invalidateQueries({ queryKey: [key] });
  });
}
