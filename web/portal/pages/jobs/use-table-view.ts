import { useMutation } from '@tanstack/react-query';
import { dataOf } from '../../../app/api/client.ts';
import { type Preference, usePreference } from '../../../app/preferences/preferences.ts';
import { isTableView } from '../../../ui/table/rules-view.ts';
import type { TableView } from '../../../ui/table/types.ts';
import { api, queryClient } from '../../app.ts';
import type { Overview } from '../../types.ts';
import { keys, overviewQuery } from './queries.ts';

type Table = NonNullable<Overview['preferences']['table']>;

// What this browser saw last, so that the list stands as its reader knows it before the server has answered.
const seen: Preference<TableView | null> = {
  name: 'portal.table',
  fallback: null,
  isValid: (value): value is TableView | null => value === null || isTableView(value),
};

const save = (table: Table) => dataOf(api.PATCH('/api/portal/v1/preferences', { body: { table } }));

/** How the contact has set the list, kept with the contact; shown at once when it changes, as it was when keeping it fails. */
export function useTableView(overview: Overview | undefined): [TableView | null, (view: TableView) => void] {
  const [local, setLocal] = usePreference(seen);
  const keeping = useMutation({
    mutationFn: save,
    onError: () => void queryClient.invalidateQueries({ queryKey: keys.overview }),
  });
  const keep = (view: TableView) => {
    const table = view as Table;
    setLocal(view);
    queryClient.setQueryData(
      overviewQuery.queryKey,
      (old) => old && { ...old, preferences: { ...old.preferences, table } },
    );
    keeping.mutate(table);
  };
  return [overview ? overview.preferences.table : local, keep];
}
