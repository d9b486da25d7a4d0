import type { ReactNode } from 'react';
import type { ProblemView } from '../feedback/problem.ts';

/** One column: what stands in it, how wide it is, and where it goes on a phone. */
export type Column<Row> = {
  id: string;
  /** In the reader's language. */
  header: string;
  /** The header is for screen readers alone: what stands below speaks for itself. */
  hideHeader?: boolean;
  cell: (row: Row) => ReactNode;
  /** In px; a share of the width when there is more room. */
  width: number;
  sortable?: boolean;
  align?: 'start' | 'end';
  /** Stays in sight at the end when the table is wider than the window: for a row's menu. */
  pinned?: boolean;
  /** False: the reader cannot hide it (the column that names the row). */
  canHide?: boolean;
  /** Not shown until the reader chooses it. */
  hiddenAtFirst?: boolean;
  /**
   * On a phone a row is a small card: `title` leads it, `aside` stands at its end, `line` joins the second line, `block` gets a
   * line of its own, `none` is left out. `line` unless said.
   */
  onPhone?: 'title' | 'aside' | 'line' | 'block' | 'none';
  /** What the cell says, as a plain value. When it changes on the screen, the cell flashes softly once. */
  flash?: (row: Row) => string | number | boolean | null;
};

/** The colours a row may have at its edge. */
export type RowTone = 'late' | 'risk' | 'done' | 'info' | 'quiet';

export type Sort = { id: string; direction: 'asc' | 'desc' };
export type Density = 'compact' | 'comfortable';

/** How a reader has set the table: kept by the page, as a preference or a saved view. Ids that no longer exist are passed over. */
export type TableView = { order: readonly string[]; hidden: readonly string[]; density: Density };

/** What unfolds under a row. */
export type Unfolding<Row> = {
  render: (row: Row) => ReactNode;
  /** Rows without details have no arrow. */
  can?: (row: Row) => boolean;
};

export type DataTableProps<Row extends object> = {
  /** Names the table for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** What a row is called: "Show details of J-1042". */
  rowName: (row: Row) => string;
  /** `loading`: skeletons; `error`: the problem in the rows' place; `ready`: rows, or `empty` when there are none. */
  status: 'loading' | 'ready' | 'error';
  problem?: ProblemView | null | undefined;
  onRetry?: () => void;
  empty: ReactNode;
  /** Newer data are on their way while the old ones stand. */
  refreshing?: boolean;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  view: TableView;
  onView?: (view: TableView) => void;
  /** Called with Enter on a row, and with a click that hits no link, button or field. */
  onOpen?: (row: Row) => void;
  unfolding?: Unfolding<Row>;
  /** A mark at the row's edge; the words for it stand in a cell. */
  tone?: (row: Row) => RowTone | undefined;
  /** Called when the reader nears the end and `hasMore`. */
  onEndReached?: () => void;
  hasMore?: boolean;
  loadingMore?: boolean;
  /** Rows that have come meanwhile and are not shown yet, so that nothing jumps. */
  fresh?: number;
  onShowFresh?: () => void;
  /** Search and filters, above the table. */
  toolbar?: ReactNode;
  /** `box`: the table fills its parent's height and scrolls in itself; `page`: it scrolls with the page. */
  scroll?: 'box' | 'page';
};
