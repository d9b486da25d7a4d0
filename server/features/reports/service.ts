import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import type { ExportFile, ExportFormat } from '#server/exports/write-export.ts';
import { readCompany } from '#server/features/company/service.ts';
import { eventsPage } from './active-events.ts';
import type { ActiveEventsFilters, JobEnquiryFilters, JobExceptionsFilters, PageQuery } from './contract.ts';
import { enquiryPage } from './job-enquiry.ts';
import { exceptionsPage, type ReportTime } from './job-exceptions.ts';
import { freeze } from './queries-frozen.ts';
import { type ReportRequest, reportFile } from './report-file.ts';

export type ReportService = ReturnType<typeof reportService>;

/** The reports (DOMAIN 6), on screen and as files. Reading needs reports:read, files exports:run too. */
export function reportService({ db, clock }: { db: Database; clock: Clock }) {
  async function read<Page>(actor: OfficeActor, work: (tx: Tx, time: ReportTime) => Promise<Page>): Promise<Page> {
    requirePermission(actor, 'reports:read');
    return db.withActor(actor, async (tx) => {
      const { time_zone: zone } = await readCompany(tx);
      return work(tx, { now: clock.now(), zone });
    });
  }

  const jobEnquiry = (actor: OfficeActor, query: PageQuery<JobEnquiryFilters>) =>
    read(actor, (tx, time) => enquiryPage(tx, query, time));
  const jobExceptions = (actor: OfficeActor, query: PageQuery<JobExceptionsFilters>) =>
    read(actor, (tx, time) => exceptionsPage(tx, query, time));
  const activeEvents = (actor: OfficeActor, query: PageQuery<ActiveEventsFilters>) =>
    read(actor, (tx, time) => eventsPage(tx, query, time));

  /** `send` gets the file while the rows are read and returns when it is sent; memory stays flat. */
  async function exported(
    actor: OfficeActor,
    asked: ReportRequest,
    format: ExportFormat,
    send: (file: ExportFile) => Promise<void>,
  ): Promise<void> {
    requirePermission(actor, 'reports:read');
    requirePermission(actor, 'exports:run');
    const now = clock.now();
    await db.withActorStreaming(actor, async (tx) => {
      await freeze(tx);
      await send(await reportFile(tx, asked, format, now));
    });
  }

  return { jobEnquiry, jobExceptions, activeEvents, exported };
}
