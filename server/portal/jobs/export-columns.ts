import type { ExportColumn, ExportRow } from '#server/exports/columns.ts';
import type { PortalSettings } from '#server/portal/rules-settings.ts';
import type { Day } from '#shared/days.ts';
import type { PortalColumn, Stage } from '#shared/vocabulary.ts';
import type { ExportedJob } from './queries-list.ts';
import { isShownLate } from './rules-shown.ts';

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

export function exportRow(row: ExportedJob, today: Day): ExportRow {
  const { state, customer_stage: stage, due_date: dueDate, delivered_date: deliveredDate } = row;
  return {
    jobCode: row.job_code,
    note: row.note,
    branch: row.branch,
    leadingReference: row.leading_reference,
    orderNumber: row.order_number,
    dueDate,
    late: isShownLate({ state, stage, dueDate, deliveredDate }, today) ? 'late' : '',
    status: row.customer_status,
    progress: row.customer_progress,
    stage: stageWords[stage as Stage],
    promisedDate: row.promised_date,
    eta: row.eta,
    deliveredDate,
  };
}
