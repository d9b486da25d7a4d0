import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { Categories } from '#server/database/types.gen.ts';

export async function selectCategories(tx: Tx) {
  return tx.selectFrom('categories').selectAll().orderBy('position').orderBy('name_key').execute();
}

export async function selectCategory(tx: Tx, id: string) {
  return tx.selectFrom('categories').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Two who change the order at the same moment do so one after the other. */
export async function lockCategories(tx: Tx): Promise<string[]> {
  return (await tx.selectFrom('categories').select('id').orderBy('id').forUpdate().execute()).map((row) => row.id);
}

export async function nextPosition(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('categories')
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

export async function insertCategory(tx: Tx, category: Insertable<Categories>): Promise<void> {
  await tx.insertInto('categories').values(category).execute();
}

export async function updateCategory(tx: Tx, id: string, change: Updateable<Categories>): Promise<void> {
  await tx.updateTable('categories').set(change).where('id', '=', id).execute();
}

export async function orderCategories(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    update categories set position = wanted.position
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, position)
    where categories.id = wanted.id`.execute(tx);
}

export async function deleteCategory(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('categories').where('id', '=', id).execute();
}

/** The templates, customers and workflow roles that use the category, and whether milestones of jobs carry it. */
export async function categoryUses(tx: Tx, id: string) {
  const result = await sql<{ templates: string[]; customers: string[]; roles: string[]; jobs: boolean }>`
    select
      (select coalesce(array_agg(name order by name_key), '{}') from workflow_roles
        where id in (select workflow_role_id from workflow_role_categories where category_id = ${id})) as roles,
      (select coalesce(array_agg(name order by name), '{}') from customers
        where id in (select customer_id from customer_milestones where category_id = ${id})) as customers,
      (select coalesce(array_agg(distinct templates.name), '{}') from template_milestones
        join templates on templates.id = template_milestones.template_id where category_id = ${id}) as templates,
      exists (select 1 from milestones where category_id = ${id}) as jobs`.execute(tx);
  return result.rows[0]!;
}
