import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { toasts } from '../../ui/feedback/toasts.tsx';
import type { AccountPort } from './types.ts';

const key = ['account'] as const;

export const securityQuery = (port: AccountPort) =>
  queryOptions({ queryKey: [...key, 'security'], queryFn: ({ signal }) => port.security(signal) });

export const sessionsQuery = (port: AccountPort) =>
  queryOptions({
    queryKey: [...key, 'sessions'],
    queryFn: ({ signal }) => port.sessions(signal),
    refetchOnMount: 'always',
  });

/** Does something to the account; what is shown of it is read again, and `done` is said where it is given. */
export function useAccountAction<Values, Result>(
  action: (values: Values) => Promise<Result>,
  { done, onDone }: { done?: string; onDone?: (result: Result) => void } = {},
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: action,
    onSuccess: (result) => {
      void queryClient.invalidateQueries({ queryKey: key });
      if (done) toasts.show({ text: done });
      onDone?.(result);
    },
  });
}
