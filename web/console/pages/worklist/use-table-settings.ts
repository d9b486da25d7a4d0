import { useMemo } from 'react';
import { type WorklistColumn, worklistColumns } from '#shared/vocabulary.ts';
import { useProblem } from '../../../app/use-problem.ts';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import type { TableView } from '../../../ui/table/types.ts';
import { queryClient } from '../../app.ts';
import { keys, saveMine, settingsQuery, type WorklistInfo } from './api.ts';

const isColumn = (id: string): id is WorklistColumn => worklistColumns.some((one) => one === id);

/** Columns and density as the reader's settings say; a change is the reader's own and is kept by the server. */
export function useTableSettings(info: WorklistInfo) {
  const asProblem = useProblem();
  const settings = info.mine ?? info.company;
  const view = useMemo<TableView>(
    () => ({ ...settings.columns, order: ['select', ...settings.columns.order, 'actions'] }),
    [settings],
  );
  const setView = async (next: TableView) => {
    const columns = {
      order: next.order.filter(isColumn),
      hidden: next.hidden.filter(isColumn),
      density: next.density,
    };
    const mine = { ...settings, columns };
    queryClient.setQueryData(settingsQuery.queryKey, { ...info, mine });
    try {
      queryClient.setQueryData(settingsQuery.queryKey, await saveMine(mine));
    } catch (error) {
      void queryClient.invalidateQueries({ queryKey: keys.settings });
      toasts.show({ kind: 'failed', text: asProblem(error)?.detail ?? '' });
    }
  };
  return { settings, view, setView: (next: TableView) => void setView(next) };
}
