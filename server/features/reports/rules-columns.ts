import type { ExportColumn, ExportRow } from '#server/exports/columns.ts';
import { exportColumns, exportRow } from '#server/features/job-export/export-columns.ts';
import type { JobListItem } from '#server/features/jobs/contract.ts';
import type { ExceptionRow, UserEvents } from '#server/features/reports/contract.ts';
import { durationWords } from '#server/features/reports/rules-duration.ts';

/** The columns of the reports as files. */

export const jobEnquiryColumns: ExportColumn[] = [
  ...exportColumns,
  { key: 'exceptionMilestone', label: 'Exception Milestone', type: 'text' },
  { key: 'exceptionCondition', label: 'Exception Condition', type: 'text' },
  { key: 'exceptionAt', label: 'Exception Time', type: 'datetime' },
];

export function jobEnquiryRow(job: JobListItem): ExportRow {
  return {
    ...exportRow(job),
    exceptionMilestone: job.exceptionDetail?.milestone,
    exceptionCondition: job.exceptionDetail?.condition,
    exceptionAt: job.exceptionDetail?.exceptionAt,
  };
}

export const jobExceptionsColumns: ExportColumn[] = [
  { key: 'jobCode', label: 'Job Code', type: 'text' },
  { key: 'component', label: 'Component', type: 'text' },
  { key: 'customerCode', label: 'Customer Id', type: 'text' },
  { key: 'customer', label: 'Customer', type: 'text' },
  { key: 'eventType', label: 'Event', type: 'text' },
  { key: 'milestone', label: 'Milestone', type: 'text' },
  { key: 'category', label: 'Category', type: 'text' },
  { key: 'state', label: 'Exception', type: 'text' },
  { key: 'condition', label: 'Condition', type: 'text' },
  { key: 'base', label: 'Counted From', type: 'text' },
  { key: 'baseDay', label: 'Counted From Day', type: 'date' },
  { key: 'exceptionAt', label: 'Exception Time', type: 'datetime' },
  { key: 'byHowLong', label: 'By How Long', type: 'text' },
  { key: 'minutes', label: 'Minutes', type: 'integer' },
  { key: 'status', label: 'Current Status', type: 'text' },
  { key: 'onHold', label: 'On Hold', type: 'text' },
  { key: 'dueDate', label: 'Due Date', type: 'date' },
  { key: 'eta', label: 'ETA', type: 'date' },
  { key: 'branch', label: 'Branch', type: 'text' },
  { key: 'department', label: 'Department', type: 'text' },
  { key: 'serviceOperator', label: 'Customer Service Operator', type: 'text' },
  { key: 'takenBy', label: 'Taken By', type: 'text' },
  { key: 'shared', label: 'Shared with the Customer', type: 'text' },
  { key: 'sharedAt', label: 'Shared', type: 'datetime' },
];

export function jobExceptionsRow(row: ExceptionRow): ExportRow {
  return {
    jobCode: row.job.jobCode,
    component: row.component,
    customerCode: row.customer.code,
    customer: row.customer.name,
    eventType: row.eventType,
    milestone: row.milestone,
    category: row.category,
    state: row.state.replace('_', ' '),
    condition: row.condition,
    base: row.base,
    baseDay: row.baseDay,
    exceptionAt: row.exceptionAt,
    byHowLong: durationWords(row.minutes),
    minutes: row.minutes,
    status: row.job.status,
    onHold: row.job.heldSince ? 'on hold' : '',
    dueDate: row.dueDate,
    eta: row.eta,
    branch: row.branch?.code,
    department: row.department?.code,
    serviceOperator: row.serviceOperator?.name,
    takenBy: row.takenBy?.name,
    shared: row.shared?.text,
    sharedAt: row.shared?.at,
  };
}

export const activeEventsColumns: ExportColumn[] = [
  { key: 'user', label: 'User', type: 'text' },
  { key: 'email', label: 'E-mail', type: 'text' },
  { key: 'eventType', label: 'Event', type: 'text' },
  { key: 'milestone', label: 'Milestone', type: 'text' },
  { key: 'taken', label: 'Taken', type: 'integer' },
  { key: 'ownCustomers', label: 'Own Customers', type: 'integer' },
  { key: 'atRisk', label: 'At Risk', type: 'integer' },
  { key: 'inException', label: 'In Exception', type: 'integer' },
  { key: 'recorded', label: 'Recorded', type: 'integer' },
  { key: 'from', label: 'Recorded From', type: 'date' },
  { key: 'to', label: 'Recorded To', type: 'date' },
];

/** A user's lines of the file: one for each event type, so that they can be summed; one of zeros for who has none. */
export function activeEventsRows(
  { user, events, ...totals }: UserEvents,
  { from, to }: { from: string; to: string },
): ExportRow[] {
  const { taken, ownCustomers, atRisk, inException, recorded } = totals;
  const none = { eventType: '', name: '', taken, ownCustomers, atRisk, inException, recorded };
  return (events.length > 0 ? events : [none]).map(({ name, ...counts }) => ({
    user: user.name,
    email: user.email,
    milestone: name,
    ...counts,
    from,
    to,
  }));
}
