import type { ExportColumn, ExportRow } from '#server/exports/columns.ts';
import type { JobListItem } from '#server/features/jobs/contract.ts';

/** The columns of a customer's jobs (DOMAIN 7: View), with their labels: as the screen shows them to staff. */
export const customerColumns: ExportColumn[] = [
  { key: 'jobCode', label: 'Job Code', type: 'text' },
  { key: 'orderNumber', label: 'Order #', type: 'text' },
  { key: 'customerBranch', label: 'Customer Branch', type: 'text' },
  { key: 'note', label: 'Note', type: 'text' },
  { key: 'dueDate', label: 'Due Date', type: 'date' },
  { key: 'late', label: 'Late', type: 'text' },
  { key: 'status', label: 'Current Status', type: 'text' },
  { key: 'stage', label: 'Progress', type: 'text' },
  { key: 'progress', label: 'Progress %', type: 'percent' },
  { key: 'deliveredDate', label: 'Delivered Date', type: 'date' },
  { key: 'components', label: 'Components', type: 'integer' },
  { key: 'attachments', label: 'Attachments', type: 'integer' },
];

const stageWords = { scheduled: 'Scheduled', 'in progress': 'In Progress', completed: 'Completed' } as const;

export function customerRow(job: JobListItem): ExportRow {
  return {
    jobCode: job.jobCode,
    orderNumber: job.orderNumber,
    customerBranch: job.customerBranch?.name,
    note: job.note,
    dueDate: job.dueDate,
    late: job.late ? 'late' : '',
    status: job.status,
    stage: stageWords[job.progress.stage],
    progress: job.progress.percent,
    deliveredDate: job.deliveredDate,
    components: job.componentCount,
    attachments: job.attachmentCount,
  };
}
