import { systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { branchService } from '#server/features/branches/service.ts';
import { categoryService } from '#server/features/categories/service.ts';
import { customerGroupService } from '#server/features/customer-groups/service.ts';
import { customerService } from '#server/features/customers/service.ts';
import { departmentService } from '#server/features/departments/service.ts';
import { overrideService } from '#server/features/group-overrides/service.ts';
import { workGroupService } from '#server/features/work-groups/service.ts';
import { workflowRoleService } from '#server/features/workflow-roles/service.ts';
import { foldKey } from '#shared/fold.ts';
import { selectDemoCustomers, selectDemoUsers } from './queries.ts';
import { demoGroups, demoOverride, demoServiceOperator, demoWorkflowRoles, demoWorkGroups } from './workflow.ts';

const actor = systemActor('demo');
type Deps = { db: Database; clock: Clock };
type Ids = ReadonlyMap<string, string>;

/** Customer groups, overrides, workflow roles and work groups, once the demo's customers are there. */
export async function buildWorkflow(deps: Deps): Promise<void> {
  const rows = await deps.db.withActor(actor, selectDemoCustomers);
  const customers = new Map(rows.map((row) => [row.name_key, row.id]));
  const users: Ids = new Map((await deps.db.withActor(actor, selectDemoUsers)).map((row) => [row.email, row.id]));
  const groups = new Map<string, string>();
  for (const { code, name } of demoGroups)
    groups.set(code, (await customerGroupService(deps).create(actor, null, { code, name })).id);
  await configureCustomers(deps, customers, groups, users);
  const { customer, jobType, port, group } = demoOverride;
  await overrideService(deps).create(actor, null, {
    customerId: customers.get(foldKey(customer))!,
    jobType: jobType as 'both',
    port,
    departmentId: null,
    groupId: groups.get(group)!,
  });
  await buildWorkGroups(deps, groups, users);
}

async function configureCustomers(deps: Deps, customers: Ids, groups: Ids, users: Ids): Promise<void> {
  const service = customerService(deps);
  const operator = users.get(demoServiceOperator.user)!;
  const names = new Set([...demoGroups.flatMap(({ air, sea }) => [...air, ...sea]), ...demoServiceOperator.customers]);
  for (const name of names) {
    const id = customers.get(foldKey(name))!;
    const of = (way: 'air' | 'sea') =>
      demoGroups.find((group) => (group[way] as readonly string[]).includes(name))?.code ?? null;
    const [air, sea] = [of('air'), of('sea')];
    const { version } = await service.read(actor, id);
    await service.change(actor, id, version, {
      groups: {
        importAir: air === null ? null : groups.get(air)!,
        importSea: sea === null ? null : groups.get(sea)!,
      },
      ...(demoServiceOperator.customers.includes(name) ? { serviceOperatorId: operator } : {}),
    });
  }
}

async function buildWorkGroups(deps: Deps, groups: Ids, users: Ids): Promise<void> {
  const categories: Ids = new Map((await categoryService(deps).list(actor)).map(({ name, id }) => [name, id]));
  const branches: Ids = new Map((await branchService(deps).list(actor)).map(({ code, id }) => [code, id]));
  const departments: Ids = new Map((await departmentService(deps).list(actor)).map(({ code, id }) => [code, id]));
  const roles = new Map<string, string>();
  for (const { name, categories: own } of demoWorkflowRoles) {
    const categoryIds = own.map((each) => categories.get(each)!);
    roles.set(name, (await workflowRoleService(deps).create(actor, null, { name, categoryIds })).id);
  }
  for (const { name, branch, department, group, viewLevel, members } of demoWorkGroups) {
    const { id } = await workGroupService(deps).create(actor, null, {
      name,
      branchId: branch === null ? null : branches.get(branch)!,
      departmentId: department === null ? null : departments.get(department)!,
      customerGroupId: group === null ? null : groups.get(group)!,
      viewLevel,
    });
    await workGroupService(deps).saveMembers(actor, id, {
      set: members.map((one) => ({
        userId: users.get(one.user)!,
        workflowRoleId: roles.get(one.role)!,
        cherryPick: one.cherryPick,
      })),
    });
  }
}
