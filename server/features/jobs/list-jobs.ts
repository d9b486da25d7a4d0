import { type Cursor, decodeCursor, encodeCursor, type KeyForm } from '#server/access/cursors.ts';
import type { Tx } from '#server/database/database.ts';
import { invalid } from '#server/errors.ts';
import { difotFilterOf } from '#server/features/difot/service.ts';
import type { JobListQuery } from '#server/features/jobs/contract-list.ts';
import {
  type KeyRange,
  type ListSort,
  selectCodeMatches,
  selectJobPage,
  selectMatches,
  type Window,
} from '#server/features/jobs/queries-list.ts';
import type { NamedJobRow } from '#server/features/jobs/queries-view.ts';
import { selectWindowPage } from '#server/features/jobs/queries-window.ts';
import { foldKey } from '#shared/fold.ts';
import { jobStates } from '#shared/vocabulary.ts';

/** Up to so many finds are sorted as found; more are looked for in the order of the list, where the first page comes at once. */
const fewMatches = 1_000;

/** All keys that begin so. The end of the range is the beginning with its last character one higher. */
export function prefixRange(prefix: string): KeyRange {
  const characters = [...prefix];
  const last = characters.pop()?.codePointAt(0) ?? 0;
  // Surrogates stand for no character of their own, so the one after U+D7FF is U+E000.
  const next = last === 0xd7ff ? 0xe000 : last + 1;
  return {
    from: prefix,
    to: next > 0x10ffff ? `${prefix}\u{10ffff}` : characters.join('') + String.fromCodePoint(next),
  };
}

function keysOf(row: NamedJobRow, sort: ListSort): Cursor['keys'] {
  switch (sort.replace('-', '')) {
    case 'dueDate':
      return [row.due_date ?? 'infinity', row.id];
    case 'jobCode':
      return [row.code_key, row.id];
    case 'registeredAt':
      return [row.registered_at.toISOString(), row.id];
    default:
      return [row.list_order, row.id];
  }
}

const keyForms: Record<string, KeyForm> = {
  list: 'number',
  dueDate: 'day',
  jobCode: 'text',
  registeredAt: 'instant',
};

const rangeOf = (text: string | undefined): KeyRange | undefined => {
  const key = foldKey(text ?? '');
  return key === '' ? undefined : prefixRange(key);
};

/** The jobs that a search finds when they are few; null: there are many, or nothing is searched for. */
async function matchesOf(
  tx: Tx,
  range: KeyRange | undefined,
  codes: KeyRange | undefined,
  customerId: string | undefined,
): Promise<string[] | null> {
  if (range !== undefined) return selectMatches(tx, range, customerId, fewMatches);
  return codes === undefined ? null : selectCodeMatches(tx, codes, customerId, fewMatches);
}

/** Errors: half a window, one that ends before it begins, or no customer, whose jobs alone can be read so. */
function windowOf({ windowFrom: from, windowTo: to, customerId }: JobListQuery): Window | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined || to === undefined)
    throw invalid(
      from === undefined ? 'windowFrom' : 'windowTo',
      'window_half',
      'Name both the first and the last day of the window.',
    );
  if (from > to)
    throw invalid('windowTo', 'window_order', `The last day ${to} lies before the first, ${from}. Swap them.`);
  if (customerId === undefined)
    throw invalid('customerId', 'customer_missing', 'Name the customer whose jobs of these days are wanted.');
  return { from, to };
}

/** A page of jobs. Without states: all but archived ones. */
export async function listJobs(
  tx: Tx,
  query: JobListQuery,
  now: Date,
): Promise<{ rows: NamedJobRow[]; nextCursor: string | null }> {
  const sort: ListSort = query.sort ?? 'list';
  const limit = query.limit ?? 50;
  const after = decodeCursor(query.cursor, sort, [keyForms[sort.replace('-', '')] ?? 'number', 'id']);
  const range = rangeOf(query.search);
  const codes = rangeOf(query.jobCode);
  const ids = await matchesOf(tx, range, codes, query.customerId);
  const window = windowOf(query);
  const { customerId, branchId, departmentId, direction, mode, serviceOperatorId, late, exception } = query;
  const { dueFrom, dueTo, etaFrom, etaTo, workBranchId, customerGroupId, statusCode } = query;
  const difot = await difotFilterOf(tx, query, now);
  const read = window === undefined || sort !== 'list' ? selectJobPage : selectWindowPage;
  const found = await read(
    tx,
    {
      customerId,
      branchId,
      departmentId,
      direction,
      mode,
      serviceOperatorId,
      late,
      exception,
      dueFrom,
      dueTo,
      etaFrom,
      etaTo,
      workBranchId,
      customerGroupId,
      statusCode,
      difot,
      window,
      jobCode: codes,
      // What DIFOT counts, or what is due in past months, may be archived long since.
      states:
        query.state ?? jobStates.filter((one) => one !== 'archived' || difot !== undefined || window !== undefined),
      ...(ids === null ? { search: range } : { ids }),
    },
    { sort, after, limit: limit + 1, now },
  );
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last === undefined ? null : encodeCursor({ sort, keys: keysOf(last, sort) }) };
}
