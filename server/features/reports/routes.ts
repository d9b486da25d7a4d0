import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExportFormat } from '#server/exports/write-export.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { sendFile } from '#server/http/send-file.ts';
import * as contract from './contract.ts';
import type { ReportRequest } from './report-file.ts';
import { reportPaths } from './report-names.ts';
import type { ReportService } from './service.ts';

const tags = ['reports'];
const config = { access: 'reports:read' as const };

/** The three reports as pages of rows, under /api/v1. */
export function reportRoutes(app: Api, reports: ReportService): void {
  app.get(
    `/reports/${reportPaths.job_enquiry}`,
    {
      config,
      schema: {
        tags,
        summary: 'Report: job enquiry',
        querystring: contract.jobEnquiryQuery,
        response: { 200: contract.jobEnquirySchema },
      },
    },
    (request) => reports.jobEnquiry(office(request), request.query),
  );
  app.get(
    `/reports/${reportPaths.job_exceptions}`,
    {
      config,
      schema: {
        tags,
        summary: 'Report: job exceptions',
        querystring: contract.jobExceptionsQuery,
        response: { 200: contract.jobExceptionsSchema },
      },
    },
    (request) => reports.jobExceptions(office(request), request.query),
  );
  app.get(
    `/reports/${reportPaths.active_events}`,
    {
      config,
      schema: {
        tags,
        summary: 'Report: active events by user',
        querystring: contract.activeEventsQuery,
        response: { 200: contract.activeEventsSchema },
      },
    },
    (request) => reports.activeEvents(office(request), request.query),
  );
  exportRoutes(app, reports);
}

/** The same with all their rows as files. */
function exportRoutes(app: Api, reports: ReportService): void {
  const exportConfig = { access: 'exports:run' as const, streams: true };
  const send = async (request: FastifyRequest, reply: FastifyReply, asked: ReportRequest, format: ExportFormat) => {
    await reports.exported(office(request), asked, format, (file) => sendFile(reply, file));
    return reply;
  };
  app.get(
    `/reports/${reportPaths.job_enquiry}/export`,
    {
      config: exportConfig,
      schema: { tags, summary: 'Export the job enquiry', querystring: contract.jobEnquiryExportQuery },
    },
    (request, reply) => {
      const { format, ...filters } = request.query;
      return send(request, reply, { report: 'job_enquiry', filters }, format);
    },
  );
  app.get(
    `/reports/${reportPaths.job_exceptions}/export`,
    {
      config: exportConfig,
      schema: { tags, summary: 'Export job exceptions', querystring: contract.jobExceptionsExportQuery },
    },
    (request, reply) => {
      const { format, ...filters } = request.query;
      return send(request, reply, { report: 'job_exceptions', filters }, format);
    },
  );
  app.get(
    `/reports/${reportPaths.active_events}/export`,
    {
      config: exportConfig,
      schema: { tags, summary: 'Export active events by user', querystring: contract.activeEventsExportQuery },
    },
    (request, reply) => {
      const { format, ...filters } = request.query;
      return send(request, reply, { report: 'active_events', filters }, format);
    },
  );
}
