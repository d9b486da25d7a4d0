import type { Line, WorklistPages } from './api.ts';

/** What of a line says which work it is, beyond the milestone that is next: another one of these may take its place. */
const placeOf = (line: Line) => `${line.job.id} ${line.component?.id ?? ''} ${line.category.id}`;

export type Merged = { pages: WorklistPages[]; fresh: string[] };

/**
 * Brings the lines of some jobs up to date without moving any row: a line that changed changes where it stands; one that is over makes
 * room for what comes next of the same work, stays marked as gone (somebody else ended it), or leaves (`own`: the reader did). Lines
 * that were not there are counted (`fresh`), not shown.
 *
 * @param found all lines that the jobs have now, with the same filters
 */
export function mergeLines(
  pages: readonly WorklistPages[],
  jobIds: ReadonlySet<string>,
  found: readonly Line[],
  own: boolean,
): Merged {
  const waiting = new Map(found.map((line) => [line.id, line]));
  const byPlace = new Map(found.map((line) => [placeOf(line), line]));
  const shown = new Set(pages.flatMap((page) => page.items.map((line) => line.id)));
  const next = (line: Line): Line[] => {
    if (line.gone && own) return [];
    if (!jobIds.has(line.job.id)) return [line];
    const same = waiting.get(line.id);
    if (same !== undefined) {
      waiting.delete(line.id);
      return [same];
    }
    const successor = byPlace.get(placeOf(line));
    if (successor !== undefined && own && !shown.has(successor.id) && waiting.delete(successor.id)) return [successor];
    return own ? [] : [{ ...line, gone: true }];
  };
  let before = 0;
  let after = 0;
  const changed = pages.map((page) => {
    const items = page.items.flatMap(next);
    before += page.items.filter((line) => !line.gone).length;
    after += items.filter((line) => !line.gone).length;
    return { ...page, items };
  });
  const fresh = [...waiting.keys()].filter((id) => !shown.has(id));
  const [first, ...rest] = changed;
  if (first === undefined || first.total === null) return { pages: changed, fresh };
  const count = Math.max(0, first.total.count + after - before);
  return { pages: [{ ...first, total: { ...first.total, count } }, ...rest], fresh };
}
