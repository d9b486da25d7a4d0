import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { guideQuery } from './api.ts';

/** What follows when a step was done: everything that shows it is read again, and the next step opens. The marks say the rest. */
export function useStepDone(part: string): () => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useCallback(async () => {
    await queryClient.invalidateQueries({ queryKey: guideQuery.queryKey });
    void queryClient.invalidateQueries({ queryKey: [part] });
    void navigate({ to: '/guide' as string, search: {} as never, replace: true });
  }, [queryClient, navigate, part]);
}
