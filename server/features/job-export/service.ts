import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { exportFileName } from '#server/exports/rules-file-name.ts';
import { contentTypes, type ExportFile, writeExport } from '#server/exports/write-export.ts';
import { readCompany } from '#server/features/company/service.ts';
import type { JobListItem } from '#server/features/jobs/contract.ts';
import { listItem } from '#server/features/jobs/job-view.ts';
import { listJobs } from '#server/features/jobs/list-jobs.ts';
import { dayOf } from '#server/time/zones.ts';
import type { JobExportQuery } from './contract.ts';
import { customerColumns, customerRow } from './customer-columns.ts';
import { exportColumns, exportRow } from './export-columns.ts';
import { freeze } from './queries.ts';

export type JobExportService = ReturnType<typeof jobExportService>;

const rowsAtATime = 1000;
const layouts = { tracking: [exportColumns, exportRow], customer: [customerColumns, customerRow] } as const;

/** The list, page after page as it is taken, as of one moment. */
async function* allJobs(
  tx: Tx,
  query: Omit<JobExportQuery, 'format' | 'layout'>,
  now: Date,
): AsyncGenerator<JobListItem[]> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listJobs>> = await listJobs(
      tx,
      { ...query, limit: rowsAtATime, ...(cursor === null ? {} : { cursor }) },
      now,
    );
    yield page.rows.map((row) => listItem(row, now));
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** Job Tracking as a file, for staff and API keys. */
export function jobExportService({ db, clock }: { db: Database; clock: Clock }) {
  /** `send` gets the file while the rows are read and returns when it is sent; memory stays flat. */
  async function exported(
    actor: OfficeActor,
    { format, layout = 'tracking', ...query }: JobExportQuery,
    send: (file: ExportFile) => Promise<void>,
  ): Promise<void> {
    requirePermission(actor, 'exports:run');
    requirePermission(actor, 'jobs:read');
    const now = clock.now();
    await db.withActorStreaming(actor, async (tx) => {
      await freeze(tx);
      const company = await readCompany(tx);
      const [columns, rowOf] = layouts[layout];
      async function* rows() {
        for await (const jobs of allJobs(tx, query, now)) yield jobs.map(rowOf);
      }
      await send({
        name: exportFileName(company.name, 'jobs', dayOf(now, company.time_zone), format),
        contentType: contentTypes[format],
        content: writeExport(format, columns, rows(), { zone: company.time_zone, sheetName: 'Jobs' }),
      });
    });
  }
  return { exported };
}
