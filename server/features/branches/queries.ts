import { type Insertable, sql, type Updateable } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Tx } from '#server/database/database.ts';
import type { Branches } from '#server/database/types.gen.ts';
import type { PortDirection } from './rules-ports.ts';

function branches(tx: Tx) {
  return tx
    .selectFrom('branches')
    .innerJoin('calendars', 'calendars.id', 'branches.calendar_id')
    .selectAll('branches')
    .select((eb) => [
      'calendars.name as calendar_name',
      jsonArrayFrom(
        eb
          .selectFrom('branch_ports')
          .innerJoin('ports', 'ports.code', 'branch_ports.port_code')
          .select(['branch_ports.direction', 'ports.code', 'ports.name'])
          .whereRef('branch_ports.branch_id', '=', 'branches.id')
          .orderBy('ports.code'),
      ).as('ports'),
    ]);
}

export async function selectBranches(tx: Tx) {
  return branches(tx).orderBy('branches.code_key').execute();
}

export async function selectBranch(tx: Tx, id: string) {
  return branches(tx).where('branches.id', '=', id).executeTakeFirst();
}

export async function selectBranchNames(tx: Tx) {
  return tx.selectFrom('branches').select(['id', 'code', 'name', 'active']).orderBy('code_key').execute();
}

export async function insertBranch(tx: Tx, branch: Insertable<Branches>): Promise<void> {
  await tx.insertInto('branches').values(branch).execute();
}

/** Answers false when somebody else saved first. */
export async function updateBranch(
  tx: Tx,
  id: string,
  version: number,
  change: Updateable<Branches>,
): Promise<boolean> {
  const result = await tx
    .updateTable('branches')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteBranch(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('branches').where('id', '=', id).execute();
}

export async function calendarExists(tx: Tx, id: string): Promise<boolean> {
  return (await tx.selectFrom('calendars').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** Of these ports, those that exist, each with the other branch that serves it in that direction, if any. */
export async function portHolders(tx: Tx, branchId: string, direction: PortDirection, codes: readonly string[]) {
  return tx
    .selectFrom('ports')
    .leftJoin('branch_ports', (join) =>
      join
        .onRef('branch_ports.port_code', '=', 'ports.code')
        .on('branch_ports.direction', '=', direction)
        .on('branch_ports.branch_id', '<>', branchId),
    )
    .leftJoin('branches', 'branches.id', 'branch_ports.branch_id')
    .select(['ports.code', 'branches.name as holder'])
    .where('ports.code', '=', sql<string>`any(${codes}::text[])`)
    .execute();
}

export async function replacePorts(
  tx: Tx,
  id: string,
  direction: PortDirection,
  codes: readonly string[],
): Promise<void> {
  await tx.deleteFrom('branch_ports').where('branch_id', '=', id).where('direction', '=', direction).execute();
  if (codes.length > 0)
    await tx
      .insertInto('branch_ports')
      .values(codes.map((code) => ({ branch_id: id, port_code: code, direction })))
      .execute();
}

/** What uses the branch; jobs are counted up to `most` and one. */
export async function branchUses(tx: Tx, id: string, most: number) {
  const result = await sql<{ jobs: number; users: number; groups: string[] }>`
    select
      (select count(*) from (select 1 from jobs where branch_id = ${id} or work_branch_id = ${id} limit ${most + 1}::int) used) as jobs,
      (select count(*) from users where branch_id = ${id}) as users,
      (select coalesce(array_agg(name order by name), '{}') from work_groups where branch_id = ${id}) as groups`.execute(
    tx,
  );
  return result.rows[0]!;
}

/** Zone and calendar of all branches, or of one. */
export async function selectPlaces(tx: Tx, branchId: string | null) {
  return tx
    .selectFrom('branches')
    .innerJoin('calendars', 'calendars.id', 'branches.calendar_id')
    .select((eb) => [
      'branches.id',
      'branches.time_zone',
      'calendars.working_days',
      eb
        .selectFrom('calendar_holidays')
        .whereRef('calendar_holidays.calendar_id', '=', 'calendars.id')
        .select(sql<string[]>`coalesce(array_agg(day::text), '{}')`.as('days'))
        .as('holidays'),
    ])
    .$if(branchId !== null, (query) => query.where('branches.id', '=', branchId))
    .execute();
}

/** Which branch serves which port in which direction. */
export async function selectServedPorts(tx: Tx, only: { direction: PortDirection; port: string } | null) {
  return tx
    .selectFrom('branch_ports')
    .select(['port_code', 'direction', 'branch_id'])
    .$if(only !== null, (query) =>
      query.where('port_code', '=', only?.port ?? '').where('direction', '=', only?.direction ?? ''),
    )
    .execute();
}
