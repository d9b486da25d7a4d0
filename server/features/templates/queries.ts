import { type Insertable, sql, type Updateable } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Tx } from '#server/database/database.ts';
import type { TemplateMilestones, Templates } from '#server/database/types.gen.ts';

function templates(tx: Tx) {
  return tx
    .selectFrom('templates')
    .leftJoin('departments', 'departments.id', 'templates.department_id')
    .selectAll('templates')
    .select((eb) => [
      'departments.code as department_code',
      'departments.name as department_name',
      eb
        .selectFrom('template_milestones')
        .whereRef('template_milestones.template_id', '=', 'templates.id')
        .select(sql<number>`count(*)`.as('count'))
        .as('milestone_count'),
    ]);
}

export async function selectTemplates(tx: Tx, direction: string | null) {
  return templates(tx)
    .$if(direction !== null, (query) => query.where('templates.direction', '=', direction ?? ''))
    .orderBy('templates.direction')
    .orderBy('templates.name')
    .orderBy('templates.id')
    .execute();
}

export async function selectTemplate(tx: Tx, id: string) {
  return templates(tx).where('templates.id', '=', id).executeTakeFirst();
}

const milestoneColumns = [
  'template_milestones.event_type',
  'template_milestones.category_id',
  'template_milestones.level',
  'template_milestones.weight',
  'template_milestones.waits_for_all',
  'template_milestones.warning_amount',
  'template_milestones.warning_unit',
  'template_milestones.exception_amount',
  'template_milestones.exception_unit',
  'template_milestones.exception_side',
  'template_milestones.exception_base',
  'template_milestones.exception_base_type',
] as const;
const eventTypeColumns = ['event_types.name', 'event_types.customer_label', 'event_types.internal'] as const;

/** The milestones of a template in order, with the texts of their event types and of their base's, and their categories. */
export async function selectMilestones(tx: Tx, templateId: string) {
  return tx
    .selectFrom('template_milestones')
    .innerJoin('event_types', 'event_types.code', 'template_milestones.event_type')
    .leftJoin('event_types as bases', 'bases.code', 'template_milestones.exception_base_type')
    .leftJoin('categories', 'categories.id', 'template_milestones.category_id')
    .select([...milestoneColumns, ...eventTypeColumns, 'categories.name as category_name', 'bases.name as base_name'])
    .where('template_milestones.template_id', '=', templateId)
    .orderBy('template_milestones.position')
    .execute();
}

/** Templates with their milestones, in one query; of one direction, or all. */
export async function selectWithMilestones(tx: Tx, direction: string | null) {
  return tx
    .selectFrom('templates')
    .select((eb) => [
      'templates.id',
      'templates.name',
      'templates.active',
      'templates.direction',
      'templates.department_id',
      'templates.job_type',
      'templates.mode',
      'templates.container_class',
      jsonArrayFrom(
        eb
          .selectFrom('template_milestones')
          .innerJoin('event_types', 'event_types.code', 'template_milestones.event_type')
          .select([...milestoneColumns, ...eventTypeColumns])
          .whereRef('template_milestones.template_id', '=', 'templates.id')
          .orderBy('template_milestones.position'),
      ).as('milestones'),
    ])
    .$if(direction !== null, (query) => query.where('templates.direction', '=', direction ?? ''))
    .execute();
}

export type ProfileColumns = Pick<Templates, 'direction' | 'department_id' | 'job_type' | 'mode' | 'container_class'>;

/** The name of another template with exactly this profile. */
export async function templateWithProfile(tx: Tx, profile: ProfileColumns, exceptId: string | null) {
  const row = await tx
    .selectFrom('templates')
    .select('name')
    .where('direction', '=', profile.direction)
    .where(sql<boolean>`department_id is not distinct from ${profile.department_id}::uuid`)
    .where(sql<boolean>`job_type is not distinct from ${profile.job_type}::text`)
    .where(sql<boolean>`mode is not distinct from ${profile.mode}::text`)
    .where(sql<boolean>`container_class is not distinct from ${profile.container_class}::text`)
    .$if(exceptId !== null, (query) => query.where('id', '<>', exceptId))
    .executeTakeFirst();
  return row?.name;
}

export async function insertTemplate(tx: Tx, template: Insertable<Templates>): Promise<void> {
  await tx.insertInto('templates').values(template).execute();
}

/** Answers false when somebody else saved first. */
export async function updateTemplate(
  tx: Tx,
  id: string,
  version: number,
  change: Updateable<Templates>,
): Promise<boolean> {
  const result = await tx
    .updateTable('templates')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function replaceMilestones(
  tx: Tx,
  templateId: string,
  milestones: Insertable<TemplateMilestones>[],
): Promise<void> {
  await tx.deleteFrom('template_milestones').where('template_id', '=', templateId).execute();
  if (milestones.length > 0) await tx.insertInto('template_milestones').values(milestones).execute();
}

export async function deleteTemplate(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('templates').where('id', '=', id).execute();
}

/** How many jobs took the template, counted up to `most` and one. */
export async function countJobs(tx: Tx, id: string, most: number): Promise<number> {
  const result = await sql<{ count: number }>`
    select count(*) as count from (select 1 from jobs where template_id = ${id} limit ${most + 1}::int) used`.execute(
    tx,
  );
  return result.rows[0]!.count;
}
