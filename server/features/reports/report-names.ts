import type { Report } from '#shared/vocabulary.ts';

/** What the reports are called, in files and mails. */
export const reportNames: Record<Report, string> = {
  job_enquiry: 'Job enquiry',
  job_exceptions: 'Job exceptions',
  active_events: 'Active events by user',
};

/** The last part of the address of each report, in the API and in the console. */
export const reportPaths: Record<Report, string> = {
  job_enquiry: 'job-enquiry',
  job_exceptions: 'job-exceptions',
  active_events: 'active-events',
};
