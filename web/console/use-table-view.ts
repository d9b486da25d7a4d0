import { useMemo } from 'react';
import { type Preference, usePreference } from '../app/preferences/preferences.ts';
import { fitView, isTableView, standardView } from '../ui/table/rules-view.ts';
import type { Column, TableView } from '../ui/table/types.ts';

/** How the reader has set a table, kept under `<name>.table` in this browser; and the way to change it. */
export function useTableView<Row>(name: string, columns: readonly Column<Row>[]) {
  const preference = useMemo<Preference<TableView | null>>(
    () => ({
      name: `${name}.table`,
      fallback: null,
      isValid: (value): value is TableView | null => value === null || isTableView(value),
    }),
    [name],
  );
  const [kept, setKept] = usePreference(preference);
  const view = useMemo(() => (kept ? fitView(kept, columns) : standardView(columns)), [kept, columns]);
  return [view, setKept] as const;
}
