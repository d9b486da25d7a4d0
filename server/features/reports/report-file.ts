import type { Tx } from '#server/database/database.ts';
import type { ExportColumn, ExportRow } from '#server/exports/columns.ts';
import { exportFileName } from '#server/exports/rules-file-name.ts';
import { contentTypes, type ExportFile, type ExportFormat, writeExport } from '#server/exports/write-export.ts';
import { readCompany } from '#server/features/company/service.ts';
import { dayOf } from '#server/time/zones.ts';
import type { Report } from '#shared/vocabulary.ts';
import { eventsPage, reportedDays } from './active-events.ts';
import type { ActiveEventsFilters, JobEnquiryFilters, JobExceptionsFilters } from './contract.ts';
import { enquiryPage } from './job-enquiry.ts';
import { exceptionsPage, type ReportTime } from './job-exceptions.ts';
import { reportNames } from './report-names.ts';
import * as columns from './rules-columns.ts';

/** A report with its filters. */
export type ReportRequest =
  | { report: 'job_enquiry'; filters: JobEnquiryFilters }
  | { report: 'job_exceptions'; filters: JobExceptionsFilters }
  | { report: 'active_events'; filters: ActiveEventsFilters };

const rowsAtATime = 1_000;
const usersAtATime = 100;

const columnsOf: Record<Report, ExportColumn[]> = {
  job_enquiry: columns.jobEnquiryColumns,
  job_exceptions: columns.jobExceptionsColumns,
  active_events: columns.activeEventsColumns,
};

/** All rows, page after page as they are taken. */
async function* allRows<Page extends { nextCursor: string | null }>(
  read: (cursor: { cursor?: string }) => Promise<Page>,
  rowsOf: (page: Page) => ExportRow[],
): AsyncGenerator<ExportRow[]> {
  let cursor: string | null = null;
  do {
    const page: Page = await read(cursor === null ? {} : { cursor });
    yield rowsOf(page);
    cursor = page.nextCursor;
  } while (cursor !== null);
}

function rowsOf(tx: Tx, asked: ReportRequest, time: ReportTime): AsyncGenerator<ExportRow[]> {
  const limit = rowsAtATime;
  switch (asked.report) {
    case 'job_enquiry':
      return allRows(
        (cursor) => enquiryPage(tx, { ...asked.filters, ...cursor, limit }, time),
        (page) => page.items.map(columns.jobEnquiryRow),
      );
    case 'job_exceptions':
      return allRows(
        (cursor) => exceptionsPage(tx, { ...asked.filters, ...cursor, limit }, time),
        (page) => page.items.map(columns.jobExceptionsRow),
      );
    case 'active_events':
      reportedDays(asked.filters, time);
      return allRows(
        (cursor) => eventsPage(tx, { ...asked.filters, ...cursor, limit: usersAtATime }, time),
        (page) => page.items.flatMap((user) => columns.activeEventsRows(user, page)),
      );
  }
}

/**
 * A report as a file; its rows are read while it is taken. The transaction should see the data of one moment (queries-frozen.ts).
 * Errors: filters that make no sense.
 */
export async function reportFile(tx: Tx, asked: ReportRequest, format: ExportFormat, now: Date): Promise<ExportFile> {
  const company = await readCompany(tx);
  const zone = company.time_zone;
  const name = reportNames[asked.report];
  return {
    name: exportFileName(company.name, name.toLowerCase(), dayOf(now, zone), format),
    contentType: contentTypes[format],
    content: writeExport(format, columnsOf[asked.report], rowsOf(tx, asked, { now, zone }), { zone, sheetName: name }),
  };
}
