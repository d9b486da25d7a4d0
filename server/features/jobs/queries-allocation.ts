import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { JobKey } from '#server/features/jobs/queries-load.ts';
import type { ContainerClass, Direction, JobType, Mode } from '#shared/vocabulary.ts';

/** Which open jobs: those of `directions`, of one customer or of all. `systemWide`: directions in which no flag is asked. */
export type UntrackedScope = {
  customerId: string | null;
  directions: readonly Direction[];
  systemWide: readonly Direction[];
};

/** A template's header: null fits every job. */
export type HeaderScope = {
  templateId: string;
  direction: Direction;
  departmentId: string | null;
  jobType: JobType | null;
  mode: Mode | null;
  containerClass: ContainerClass | null;
};

/** Jobs alike in what decides their template; `sample`: the first of them. `applies`: tracking applies to them now. */
export type AlikeJobs = Omit<HeaderScope, 'templateId' | 'mode'> & {
  mode: Mode;
  templateId: string | null;
  tracked: boolean;
  applies: boolean;
  jobs: number;
  sample: JobKey[];
};

/** Whether tracking applies to a job `j` of a customer `c` (DOMAIN 4). */
const applies = (systemWide: readonly Direction[]): RawBuilder<boolean> => sql`
  (j.direction = any(${systemWide}::text[]) or case j.direction when 'import' then c.import_tracking
    when 'export' then c.export_tracking when 'domestic' then c.domestic_tracking else c.production_tracking end)`;

/** Open jobs to which tracking applies now and that were made while it did not. */
function untracked({ customerId, directions, systemWide }: UntrackedScope): RawBuilder<boolean> {
  return sql`(j.is_open and not j.tracked and j.direction = any(${directions}::text[]) and ${applies(systemWide)}
    and (${customerId}::uuid is null or j.customer_id = ${customerId}::uuid))`;
}

/** Open jobs that have the template, or whose header it fits: whether they take it is for the rules to say. */
function near(scope: HeaderScope): RawBuilder<boolean> {
  const { templateId, direction, departmentId, jobType, mode, containerClass } = scope;
  return sql`(j.is_open and (j.template_id = ${templateId}::uuid or (j.direction = ${direction}
    and (${departmentId}::uuid is null or j.department_id = ${departmentId}::uuid)
    and (${jobType}::text is null or j.job_type = ${jobType}::text)
    and (${mode}::text is null or j.mode = ${mode}::text)
    and (${containerClass}::text is null or j.container_class = ${containerClass}::text))))`;
}

async function nextKeys(tx: Tx, which: RawBuilder<boolean>, place: JobKey | null, limit: number): Promise<JobKey[]> {
  const after =
    place === null ? sql`true` : sql`(j.customer_id, j.id) > (${place.customerId}::uuid, ${place.id}::uuid)`;
  const { rows } = await sql<JobKey>`
    select j.id, j.customer_id as "customerId" from jobs j join customers c on c.id = j.customer_id
    where ${which} and ${after} order by j.customer_id, j.id limit ${limit}::int`.execute(tx);
  return rows;
}

/** The next untracked jobs in the order of customer and id. */
export async function selectUntrackedKeys(tx: Tx, scope: UntrackedScope, place: JobKey | null, limit: number) {
  return nextKeys(tx, untracked(scope), place, limit);
}

/** The next jobs near a template in the order of customer and id. */
export async function selectKeysNear(tx: Tx, scope: HeaderScope, place: JobKey | null, limit: number) {
  return nextKeys(tx, near(scope), place, limit);
}

/** How many untracked jobs there are by direction and customer, most first. */
export async function countUntracked(tx: Tx, scope: UntrackedScope) {
  const { rows } = await sql<{ direction: Direction; id: string; code: string; name: string; jobs: number }>`
    select j.direction, c.id, c.code, c.name, count(*)::int as jobs
    from jobs j join customers c on c.id = j.customer_id
    where ${untracked(scope)} group by j.direction, c.id, c.code, c.name order by jobs desc, c.name, c.id`.execute(tx);
  return rows;
}

async function alike(
  tx: Tx,
  which: RawBuilder<boolean>,
  systemWide: readonly Direction[],
  sample: number,
): Promise<AlikeJobs[]> {
  const kind = sql.raw('direction, department_id, job_type, mode, container_class, template_id, tracked, applies');
  const { rows } = await sql<AlikeJobs>`
    with one as (
      select j.id, j.customer_id, j.direction, j.department_id, j.job_type, j.mode, j.container_class, j.template_id,
        j.tracked, j.registered_at, ${applies(systemWide)} as applies
      from jobs j join customers c on c.id = j.customer_id where ${which}
    ), placed as (
      select *, row_number() over (partition by ${kind} order by registered_at, id) as place from one
    )
    select direction, department_id as "departmentId", job_type as "jobType", mode, container_class as "containerClass",
      template_id as "templateId", tracked, applies, count(*)::int as jobs,
      jsonb_agg(jsonb_build_object('id', id, 'customerId', customer_id) order by place)
        filter (where place <= ${sample}::int) as sample
    from placed group by ${kind} order by jobs desc`.execute(tx);
  return rows;
}

/** The untracked jobs by what decides their template: how many a template fits is told without reading each of them. */
export async function groupUntracked(tx: Tx, scope: UntrackedScope, sample: number): Promise<AlikeJobs[]> {
  return alike(tx, untracked(scope), scope.systemWide, sample);
}

/** The jobs near a template, by what decides theirs. */
export async function groupNear(
  tx: Tx,
  scope: HeaderScope,
  systemWide: readonly Direction[],
  sample: number,
): Promise<AlikeJobs[]> {
  return alike(tx, near(scope), systemWide, sample);
}

/** What a preview says of the jobs themselves. */
export async function selectNames(tx: Tx, keys: readonly JobKey[]) {
  return tx
    .selectFrom('jobs as j')
    .innerJoin('customers as c', 'c.id', 'j.customer_id')
    .select(['j.id', 'j.job_code as jobCode', 'c.id as customerId', 'c.code as customerCode', 'c.name as customerName'])
    .where('j.id', '=', sql<string>`any(${keys.map((one) => one.id)}::uuid[])`)
    .where('j.customer_id', '=', sql<string>`any(${[...new Set(keys.map((one) => one.customerId))]}::uuid[])`)
    .execute();
}
