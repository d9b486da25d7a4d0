import type { ExportColumn, ExportRow } from '#server/exports/columns.ts';
import type { PortalSettings } from '#server/portal/rules-settings.ts';
import type { PortalColumn } from '#shared/vocabulary.ts';
import type { PortalJob } from './contract.ts';

/** The list's columns with the portal's labels. What is not named here does not leave, whatever a row holds. */
const columns: (ExportColumn & { of?: PortalColumn })[] = [
  { key: 'jobCode', label: 'Job Code', type: 'text' },
  { key: 'note', label: 'Note', type: 'text', of: 'note' },
  { key: 'branch', label: 'Branch', type: 'text', of: 'branch' },
  { key: 'leadingReference', label: '', type: 'text' },
  { key: 'orderNumber', label: 'Order Number', type: 'text', of: 'orderNumber' },
  { key: 'dueDate', label: 'Due Date', type: 'date', of: 'dueDate' },
  { key: 'late', label: 'Late', type: 'text', of: 'dueDate' },
  { key: 'status', label: 'Current Status', type: 'text', of: 'status' },
  { key: 'progress', label: 'Progress', type: 'percent', of: 'progress' },
  { key: 'stage', label: 'Stage', type: 'text', of: 'progress' },
  { key: 'promisedDate', label: 'Promised Date', type: 'date', of: 'dueDate' },
  { key: 'eta', label: 'ETA', type: 'date', of: 'dueDate' },
  { key: 'deliveredDate', label: 'Delivered Date', type: 'date', of: 'dueDate' },
];

/** The columns of this customer's export: what its list may show, and the reference that leads under its own name. */
export function exportColumns({ columns: allowed, leadingReference }: PortalSettings): ExportColumn[] {
  return columns.flatMap(({ of, ...column }) => {
    if (of !== undefined && !allowed.includes(of)) return [];
    if (column.key !== 'leadingReference') return [column];
    const shown = leadingReference !== null && allowed.includes('orderNumber');
    return shown ? [{ ...column, label: leadingReference.name }] : [];
  });
}

/** The stages in the words that the portal shows. */
const stageWords = { scheduled: 'Scheduled', 'in progress': 'In Progress', completed: 'Completed' } as const;

export function exportRow(job: PortalJob): ExportRow {
  const { jobCode, note, branch, leadingReference, orderNumber, dueDate, status, promisedDate, eta, deliveredDate } =
    job;
  return {
    jobCode,
    note,
    branch,
    leadingReference,
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
