import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';

/** Trying again helps where nothing was decided: no connection, a server that is busy or restarting. */
export function mayHelpToRetry(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false;
  return error.status === 0 || error.status === 502 || error.status === 503 || error.status === 504;
}

/** The cache of what was read. The live line says when something changed, so nothing is read again merely because a window got the focus. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 3 && mayHelpToRetry(error),
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 5_000),
      },
      mutations: { retry: false },
    },
  });
}
