import type { FileKind } from '#server/features/files/service.ts';
import { isCancelled, isShownAtRisk, isShownLate } from '#server/portal/jobs/rules-shown.ts';
import type { Day } from '#shared/days.ts';
import type { JobState, MilestoneState, Stage } from '#shared/vocabulary.ts';
import type { SharedJob } from './contract.ts';
import type { ComponentRow, FileRow, JobRow, MilestoneRow } from './queries.ts';

/** What rows look like to whoever has a share link. `today` is the day in the company's zone. */

function shownMilestone(row: MilestoneRow): SharedJob['milestones'][number] {
  return {
    label: row.customer_label,
    state: row.state as MilestoneState,
    estimatedDay: row.estimated_day,
    occurredDay: row.occurred_day,
  };
}

const progress = (row: { customer_stage: string; customer_progress: number }) => ({
  stage: row.customer_stage as Stage,
  percent: row.customer_progress,
});

function shownComponent(
  row: ComponentRow,
  job: JobRow,
  milestones: SharedJob['milestones'],
  today: Day,
): SharedJob['components'][number] {
  const state = isCancelled({ state: job.state, stage: job.customer_stage }) ? 'cancelled' : 'open';
  return {
    code: row.code,
    status: row.customer_status,
    progress: progress(row),
    late: isShownLate({ state, stage: '', dueDate: row.due_date, deliveredDate: row.delivered_date }, today),
    dueDate: row.due_date,
    deliveredDate: row.delivered_date,
    milestones,
  };
}

function shownFile(row: FileRow): SharedJob['files'][number] {
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    kind: row.kind as FileKind,
    size: Number(row.size),
    hasThumbnail: row.thumbnail_key !== null,
  };
}

type Parts = { components: ComponentRow[]; milestones: MilestoneRow[]; files: FileRow[] };

export function shownSharedJob(
  row: JobRow,
  { components, milestones, files }: Parts,
  today: Day,
): Omit<SharedJob, 'company' | 'today' | 'expiresAt'> {
  const byComponent = Map.groupBy(milestones, (one) => one.component_id);
  const of = (id: string | null) => (byComponent.get(id) ?? []).map(shownMilestone);
  const state = {
    state: row.state,
    stage: row.customer_stage,
    dueDate: row.due_date,
    deliveredDate: row.delivered_date,
    eta: row.eta,
  };
  return {
    jobCode: row.job_code,
    status: row.customer_status,
    state: row.state as JobState,
    progress: progress(row),
    late: isShownLate(state, today),
    atRisk: isShownAtRisk({ ...state, isShared: row.shared_exceptions.length > 0 }),
    dueDate: row.due_date,
    promisedDate: row.promised_date,
    eta: row.eta,
    deliveredDate: row.delivered_date,
    etd: row.etd,
    actualDeparture: row.actual_departure,
    actualArrival: row.actual_arrival,
    milestones: of(null),
    components: components.map((one) => shownComponent(one, row, of(one.id), today)),
    files: files.map(shownFile),
  };
}
