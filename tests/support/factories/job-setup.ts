import { randomUUIDv7 } from 'node:crypto';
import type { Insertable } from 'kysely';
import { systemActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import type { EventTypes, TemplateMilestones, Templates } from '#server/database/types.gen.ts';
import type { TestApp } from '#tests/support/test-app.ts';

/** Set-up that tests of jobs need, written past the set-up's own routes. */

const asTest = <T>(app: TestApp, work: (tx: Tx) => Promise<T>): Promise<T> =>
  app.db.withActor(systemActor('test'), work);

export type EventTypeInput = Partial<Insertable<EventTypes>> & { code: string };

/** Event types beside the built-in ones; those that are there stay. */
export async function insertEventTypes(app: TestApp, types: EventTypeInput[]): Promise<void> {
  const now = app.clock.now();
  await asTest(app, (tx) =>
    tx
      .insertInto('event_types')
      .values(
        types.map((one) => ({
          name: `Name of ${one.code}`,
          description: '',
          system: false,
          customer_label: `Label of ${one.code}`,
          internal: false,
          active: true,
          version: 1,
          created_at: now,
          updated_at: now,
          ...one,
        })),
      )
      .onConflict((oc) => oc.column('code').doNothing())
      .execute(),
  );
}

export type MilestoneInput = Partial<Insertable<TemplateMilestones>> & { event_type: string };

/** A template (direction import unless said otherwise, ALL in the rest); JOBA and JCOM are put around the milestones. */
export async function insertTemplate(
  app: TestApp,
  milestones: MilestoneInput[],
  more: Partial<Insertable<Templates>> = {},
): Promise<string> {
  const id = randomUUIDv7();
  const now = app.clock.now();
  const all: MilestoneInput[] = [{ event_type: 'JOBA' }, ...milestones, { event_type: 'JCOM' }];
  await asTest(app, async (tx) => {
    await tx
      .insertInto('templates')
      .values({
        id,
        name: `Template ${id.slice(-6)}`,
        direction: 'import',
        active: true,
        version: 1,
        created_at: now,
        updated_at: now,
        ...more,
      })
      .execute();
    await tx
      .insertInto('template_milestones')
      .values(
        all.map((one, index) => ({
          id: randomUUIDv7(),
          template_id: id,
          position: index + 1,
          level: 'job',
          weight: 1,
          waits_for_all: false,
          ...one,
        })),
      )
      .execute();
  });
  return id;
}

/** A branch with a calendar of its own, working days Monday to Friday unless said otherwise. */
export async function insertBranch(
  app: TestApp,
  branch: { code: string; zone?: string; workingDays?: number[]; holidays?: string[] },
): Promise<string> {
  const [id, calendar] = [randomUUIDv7(), randomUUIDv7()];
  const now = app.clock.now();
  const times = { created_at: now, updated_at: now };
  await asTest(app, async (tx) => {
    await tx
      .insertInto('calendars')
      .values({ id: calendar, name: `Calendar ${id}`, working_days: branch.workingDays ?? [1, 2, 3, 4, 5], ...times })
      .execute();
    for (const day of branch.holidays ?? [])
      await tx.insertInto('calendar_holidays').values({ calendar_id: calendar, day, name: 'Holiday' }).execute();
    await tx
      .insertInto('branches')
      .values({
        id,
        code: branch.code,
        code_key: branch.code.toLowerCase(),
        name: `Branch ${branch.code}`,
        time_zone: branch.zone ?? 'Europe/Amsterdam',
        calendar_id: calendar,
        active: true,
        version: 1,
        ...times,
      })
      .execute();
  });
  return id;
}
