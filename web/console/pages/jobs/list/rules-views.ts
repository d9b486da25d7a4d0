import { isTableView } from '../../../../ui/table/rules-view.ts';
import type { TableView } from '../../../../ui/table/types.ts';
import { type JobsSearch, parseJobsSearch } from '../rules-search.ts';

/** A view of Job Tracking under a name of the reader's: filters and sort, columns and density. */
export type SavedView = { name: string; search: JobsSearch; table: TableView };

/** The longest text the server keeps for one preference. */
const mostText = 8_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readView(value: unknown): SavedView[] {
  if (!isRecord(value) || typeof value.name !== 'string' || !isTableView(value.table)) return [];
  return [
    { name: value.name, search: parseJobsSearch(isRecord(value.search) ? value.search : {}), table: value.table },
  ];
}

/** Reads the views from the text that was kept; what cannot be used is left out. */
export function readViews(text: string | undefined): SavedView[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.flatMap(readView) : [];
  } catch {
    return [];
  }
}

/** The views with one more; one of the same name is replaced. Sorted by name. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const others = views.filter((one) => one.name.toLowerCase() !== view.name.toLowerCase());
  return [...others, view].sort((a, b) => a.name.localeCompare(b.name));
}

/** Whether the server can keep so many views. */
export function fits(views: readonly SavedView[]): boolean {
  return JSON.stringify(views).length <= mostText;
}
