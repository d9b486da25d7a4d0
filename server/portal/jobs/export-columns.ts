import type { ExportColumn, ExportRow } from '#server/exports/columns.ts';
import type { PortalJob } from './contract.ts';

/** The list's columns with the portal's labels. What is not named here does not leave, whatever a row holds. */
export const exportColumns: ExportColumn[] = [
  { key: 'jobCode', label: 'Job Code', type: 'text' },
  { key: 'note', label: 'Note', type: 'text' },
  { key: 'branch', label: 'Branch', type: 'text' },
  { key: 'orderNumber', label: 'Order Number', type: 'text' },
  { key: 'dueDate', label: 'Due Date', type: 'date' },
  { key: 'late', label: 'Late', type: 'text' },
  { key: 'status', label: 'Current Status', type: 'text' },
  { key: 'progress', label: 'Progress', type: 'percent' },
  { key: 'stage', label: 'Stage', type: 'text' },
  { key: 'promisedDate', label: 'Promised Date', type: 'date' },
  { key: 'eta', label: 'ETA', type: 'date' },
  { key: 'deliveredDate', label: 'Delivered Date', type: 'date' },
];

/** The stages in the words that the portal shows. */
const stageWords = { scheduled: 'Scheduled', 'in progress': 'In Progress', completed: 'Completed' } as const;

export function exportRow(job: PortalJob): ExportRow {
  const { jobCode, note, branch, orderNumber, dueDate, status, promisedDate, eta, deliveredDate } = job;
  return {
    jobCode,
    note,
    branch,
    orderNumber,
    dueDate,
    late: job.late ? 'late' : '',
    status,
    progress: job.progress.percent,
    stage: stageWords[job.progress.stage],
    promisedDate,
    eta,
    deliveredDate,
  };
}
