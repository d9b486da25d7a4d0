import type { Migration, Sequence, Table } from './queries-tables.ts';

/**
 * A backup is a gzipped tar, so that it can be looked into without Milepost:
 *
 *   manifest.json                what follows, and from which release
 *   secret                       the installation's secret
 *   tables/NAME/000001.copy      rows of a table in PostgreSQL's COPY text form, parents before children
 *   files/..., imports/...       folders of the data folder
 *   totals.json                  how many rows each table has
 *   SHA256                       over all bytes of the tar before it
 */
export type Manifest = {
  product: 'milepost';
  format: 1;
  release: string;
  /** Instant, ISO 8601. */
  madeAt: string;
  postgres: string;
  /** Paths of stored uploads begin with it. */
  dataDir: string;
  migrations: Migration[];
  tables: Table[];
  sequences: Sequence[];
};

export type Totals = { rows: { table: string; rows: number }[]; files: number };

/** Folders of the data folder that a backup carries. The database has its own form; locks, logs and programs are made anew. */
export const storedFolders = ['files', 'imports'] as const;

export const entryNames = {
  manifest: 'manifest.json',
  secret: 'secret',
  totals: 'totals.json',
  checksum: 'SHA256',
} as const;
export const tableFolder = 'tables/';
