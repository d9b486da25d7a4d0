import { useRef } from 'react';
import { useLiveEvents } from '../../../app/live/live-provider.tsx';
import { queryClient } from '../../app.ts';
import { importKeys } from './api/queries.ts';
import type { Import } from './api/types.ts';

/**
 * Keeps imports up to date from the live line: progress goes straight into what is shown; a change of state reads the import, and
 * the list, anew. `id`: the import of the page.
 */
export function useLiveImports(id?: string): void {
  const states = useRef(new Map<string, unknown>());
  useLiveEvents((event) => {
    if (event.type === 'live.opened' || event.type === 'live.resync') {
      void queryClient.invalidateQueries({ queryKey: importKeys.all });
      return;
    }
    if (event.type !== 'import.progress' || typeof event.importId !== 'string') return;
    const { importId, state } = event;
    const known = states.current.get(importId) ?? queryClient.getQueryData<Import>(importKeys.one(importId))?.state;
    states.current.set(importId, state);
    if (known !== state) {
      void queryClient.invalidateQueries({ queryKey: importKeys.list });
      void queryClient.invalidateQueries({ queryKey: importKeys.one(importId) });
      if (importId === id) void queryClient.invalidateQueries({ queryKey: importKeys.found(importId) });
      return;
    }
    queryClient.setQueryData<Import>(
      importKeys.one(importId),
      (old) => old && { ...old, rowsDone: Number(event.done ?? 0), rowsTotal: Number(event.total ?? 0) },
    );
  });
}
