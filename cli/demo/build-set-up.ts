import { randomUUIDv7 } from 'node:crypto';
import { systemActor } from '#server/access/actors.ts';
import { hashPassword } from '#server/access/secrets.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { branchService } from '#server/features/branches/service.ts';
import { calendarService } from '#server/features/calendars/service.ts';
import { categoryService } from '#server/features/categories/service.ts';
import { companyService, makeCompany, makeStaffUser } from '#server/features/company/service.ts';
import { customFieldService } from '#server/features/custom-fields/service.ts';
import { customerService } from '#server/features/customers/service.ts';
import { departmentService } from '#server/features/departments/service.ts';
import { eventTypeService } from '#server/features/event-types/service.ts';
import { referenceTypeService } from '#server/features/reference-types/service.ts';
import type { EnteredMilestone } from '#server/features/templates/contract.ts';
import { templateService } from '#server/features/templates/service.ts';
import type { DemoSetUp } from './set-up.ts';

const actor = systemActor('demo');
/** The password of all demo sign-ins: they answer on this machine only. */
export const demoPassword = 'milepost demo';

/** Makes the demo company's set-up through the product's own services, so that every rule holds for it too. */
export async function buildSetUp(db: Database, clock: Clock, setUp: DemoSetUp): Promise<void> {
  const deps = { db, clock };
  await db.withActor(actor, (tx) =>
    makeCompany(tx, { name: setUp.company.name, timeZone: setUp.company.timeZone, locale: 'en' }, clock.now()),
  );
  const company = companyService(deps);
  await company.change(actor, (await company.read(actor)).version, { tracking: setUp.company.tracking });

  const calendars = new Map<string, string>();
  for (const calendar of setUp.calendars)
    calendars.set(calendar.name, (await calendarService(deps).create(actor, null, calendar)).id);
  const branches = new Map<string, string>();
  for (const { calendar, ...branch } of setUp.branches) {
    branches.set(
      branch.code,
      (await branchService(deps).create(actor, null, { ...branch, calendarId: calendars.get(calendar)! })).id,
    );
  }
  const departments = new Map<string, string>();
  for (const department of setUp.departments)
    departments.set(department.code, (await departmentService(deps).create(actor, null, department)).id);
  const categories = new Map<string, string>();
  for (const name of setUp.categories)
    categories.set(name, (await categoryService(deps).create(actor, null, { name })).id);
  for (const type of setUp.referenceTypes) await referenceTypeService(deps).create(actor, null, type);
  for (const field of setUp.customFields) await customFieldService(deps).create(actor, null, field);
  await buildEventTypes(deps, setUp);
  await buildTemplates(deps, setUp, departments, categories);
  for (const customer of setUp.customers) {
    await customerService(deps).create(
      actor,
      { code: customer.code, name: customer.name, branches: customer.branches.map((name) => ({ name, active: true })) },
      null,
    );
  }
  const passwordHash = await hashPassword(demoPassword);
  await db.withActor(actor, async (tx) => {
    for (const user of setUp.users) {
      const { branch, ...rest } = user;
      await makeStaffUser(
        tx,
        { ...rest, id: randomUUIDv7(), branchId: branch ? (branches.get(branch) ?? null) : null, passwordHash },
        clock.now(),
      );
    }
  });
}

type Deps = { db: Database; clock: Clock };

async function buildEventTypes(deps: Deps, setUp: DemoSetUp): Promise<void> {
  const service = eventTypeService(deps);
  const present = new Map((await service.list(actor)).map((type) => [type.code, type]));
  for (const { code, ...type } of setUp.eventTypes) {
    const existing = present.get(code);
    if (existing) await service.change(actor, code, existing.version, type);
    else await service.create(actor, null, { code, ...type });
  }
}

async function buildTemplates(
  deps: Deps,
  setUp: DemoSetUp,
  departments: Map<string, string>,
  categories: Map<string, string>,
): Promise<void> {
  for (const { department, milestones, ...template } of setUp.templates) {
    await templateService(deps).create(actor, null, {
      ...template,
      departmentId: department === null ? null : departments.get(department)!,
      milestones: [
        endMilestone('JOBA'),
        ...milestones.map(({ category, ...milestone }) => ({ ...milestone, categoryId: categories.get(category)! })),
        endMilestone('JCOM'),
      ],
    });
  }
}

/** JOBA and JCOM, which stand first and last in every template. */
function endMilestone(eventType: 'JOBA' | 'JCOM'): EnteredMilestone {
  return { eventType, categoryId: null, level: 'job', weight: 0, waitsForAll: false, warning: null, exception: null };
}
