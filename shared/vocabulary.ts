/** The closed lists of DOMAIN: what is written in the database, the API and the screens. One list each, no synonyms. */

export const directions = ['import', 'export', 'domestic', 'production'] as const;
export type Direction = (typeof directions)[number];

/** Job types by direction. "both" is a value of its own: freight forwarding and customs. */
export const jobTypesByDirection = {
  import: ['freight_forwarding', 'customs', 'both'],
  export: ['prepaid', 'collect'],
  domestic: ['prepaid', 'collect'],
  production: ['make', 'repair', 'service'],
} as const satisfies Record<Direction, readonly string[]>;

export const jobTypes = [
  'freight_forwarding',
  'customs',
  'both',
  'prepaid',
  'collect',
  'make',
  'repair',
  'service',
] as const;
export type JobType = (typeof jobTypes)[number];

/** Job types for which a port decides about the customer group: those of imports and exports (DOMAIN 6). */
export const overridableJobTypes = [...jobTypesByDirection.import, ...jobTypesByDirection.export] as const;
export type OverridableJobType = (typeof overridableJobTypes)[number];

export const modes = ['sea', 'air', 'road', 'rail', 'courier', 'unknown'] as const;
export type Mode = (typeof modes)[number];

export const containerClasses = ['FCL', 'LCL', 'FTL', 'LTL', 'loose', 'ULD', 'none'] as const;
export type ContainerClass = (typeof containerClasses)[number];

export const jobStates = ['open', 'on_hold', 'completed', 'cancelled', 'archived'] as const;
export type JobState = (typeof jobStates)[number];

export const milestoneStates = ['pending', 'completed', 'not_applicable'] as const;
export type MilestoneState = (typeof milestoneStates)[number];

export const milestoneLevels = ['job', 'component'] as const;
export type MilestoneLevel = (typeof milestoneLevels)[number];

export const stages = ['scheduled', 'in progress', 'completed'] as const;
export type Stage = (typeof stages)[number];

/** How exactly a moment is known: a whole day in the company's zone, or an instant. */
export const precisions = ['day', 'instant'] as const;
export type Precision = (typeof precisions)[number];

export const customerStates = ['active', 'inactive', 'prospect'] as const;
export type CustomerState = (typeof customerStates)[number];

export const contactStates = ['draft', 'invited', 'active', 'disabled', 'deleted'] as const;
export type ContactState = (typeof contactStates)[number];

/** What an exception condition counts from. "milestone" names another milestone of the same job or component. */
export const exceptionBases = ['registration', 'etd', 'eta', 'due_date', 'promised_date', 'milestone'] as const;
export type ExceptionBase = (typeof exceptionBases)[number];

export const exceptionUnits = ['hours', 'days', 'working_days'] as const;
export type ExceptionUnit = (typeof exceptionUnits)[number];

/** The dates of a job that an event type may set. */
export const dateEffects = ['delivered_date', 'actual_arrival', 'actual_departure', 'eta', 'etd'] as const;
export type DateEffect = (typeof dateEffects)[number];

/** What a work group without a customer group sees: all jobs, or only those whose customer has no group (DOMAIN 6). */
export const viewLevels = ['all', 'general'] as const;
export type ViewLevel = (typeof viewLevels)[number];

/** What the worklist can be ordered by; several of them, one after the other. */
export const worklistOrderKeys = [
  'exception',
  'at_risk',
  'due_date',
  'priority',
  'registered',
  'eta',
  'estimated',
  'job_code',
] as const;
export type WorklistOrderKey = (typeof worklistOrderKeys)[number];

/** What may colour a line of the worklist. */
export const worklistColourRules = ['exception', 'at_risk', 'overdue', 'due_today', 'priority'] as const;
export type WorklistColourRule = (typeof worklistColourRules)[number];

/** The colours of lines: the tones of the screens, each with its meaning. */
export const worklistTones = ['late', 'risk', 'done', 'info', 'quiet'] as const;
export type WorklistTone = (typeof worklistTones)[number];

/** The columns of the worklist, in their first order. */
export const worklistColumns = [
  'job',
  'milestone',
  'exception',
  'dueDate',
  'takenBy',
  'customer',
  'eta',
  'estimated',
  'category',
  'priority',
  'orderNumber',
  'status',
  'condition',
  'workGroup',
  'cso',
  'registered',
] as const;
export type WorklistColumn = (typeof worklistColumns)[number];

/** The reports (DOMAIN 6). */
export const reports = ['job_enquiry', 'job_exceptions', 'active_events'] as const;
export type Report = (typeof reports)[number];

/** The formats in which lists and reports leave as files. */
export const exportFormats = ['xlsx', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How often a report goes out by mail. */
export const cadences = ['daily', 'working_days', 'weekly', 'monthly'] as const;
export type Cadence = (typeof cadences)[number];

/** Spans of days for reports, relative to today in the company's zone. */
export const reportPeriods = ['today', 'yesterday', 'last_7_days', 'last_30_days', 'this_month', 'last_month'] as const;
export type ReportPeriod = (typeof reportPeriods)[number];

/** Which of the jobs that DIFOT looks at: those counted, what they are, or those without a counting date (DOMAIN 7). */
export const difotResults = [
  'counted',
  'on_time',
  'in_full',
  'difot',
  'late',
  'not_in_full',
  'assumed',
  'none',
] as const;
export type DifotResult = (typeof difotResults)[number];

/** The columns that a customer's portal can show of jobs, in their first order (DOMAIN 7). */
export const portalColumns = [
  'jobCode',
  'note',
  'branch',
  'orderNumber',
  'dueDate',
  'status',
  'progress',
  'action',
] as const;
export type PortalColumn = (typeof portalColumns)[number];
/** Those without which a row would say nothing, or nothing could be done with it. */
export const fixedPortalColumns: readonly PortalColumn[] = ['jobCode', 'action'];

/** How a contact gets mails about the jobs it follows (DOMAIN 8). */
export const noticeDeliveries = ['each', 'digest_4h', 'digest_daily', 'off'] as const;
export type NoticeDelivery = (typeof noticeDeliveries)[number];
/** How a person gets mails of messages (DOMAIN 8). */
export const messageAlerts = ['each', 'digest_1h', 'digest_4h', 'digest_daily', 'off'] as const;
export type MessageAlerts = (typeof messageAlerts)[number];
