import { may, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { conflict, notFound } from '#server/errors.ts';
import { startTask } from '#server/features/background-tasks/service.ts';
import { readCompany } from '#server/features/company/service.ts';
import { countUntracked, previewTemplate, previewUntracked } from '#server/features/jobs/service.ts';
import { templateHeader } from '#server/features/templates/service.ts';
import { type Direction, directions } from '#shared/vocabulary.ts';
import type { AllocationInput, TrackingView } from './contract.ts';
import * as queries from './queries.ts';
import { allocationTitle } from './rules-titles.ts';
import type { TrackingScope } from './rules-tracking.ts';

export type TrackingService = ReturnType<typeof trackingService>;

const mostCustomers = 200;

/** What an allocation asks for, with what was left out filled in. */
function asked(input: AllocationInput): { customerId: string | null; directions: readonly Direction[] } {
  const wanted = input.directions ?? directions;
  return { customerId: input.customerId ?? null, directions: directions.filter((one) => wanted.includes(one)) };
}

/** Turning tracking on, and bringing open jobs under it or under a changed template (DOMAIN 3, 4). */
export function trackingService({ db, clock }: { db: Database; clock: Clock }) {
  /** The setting of each direction, and how many open jobs it leaves untracked that it would now track. Errors: no such customer. */
  async function status(actor: OfficeActor, customerId: string | null): Promise<TrackingView> {
    requirePermission(actor, 'templates:read');
    return db.withActor(actor, async (tx) => {
      const company = await readCompany(tx);
      const customer = customerId === null ? null : await customerOf(tx, customerId);
      const counts = await countUntracked(tx, { customerId, directions });
      const scope = (value: string) => value as TrackingScope;
      return {
        tracking: {
          import: scope(company.tracking_import),
          export: scope(company.tracking_export),
          domestic: scope(company.tracking_domestic),
          production: scope(company.tracking_production),
        },
        version: company.version,
        customer,
        untracked: directions.map((direction) => ({
          direction,
          jobs: counts.filter((one) => one.direction === direction).reduce((sum, one) => sum + one.jobs, 0),
        })),
        customers: counts
          .slice(0, mostCustomers)
          .map(({ direction, jobs, ...one }) => ({ customer: one, direction, jobs })),
        furtherCustomers: Math.max(0, counts.length - mostCustomers),
        abilities: { edit: may(actor, 'company:write'), allocate: may(actor, 'jobs:bulk') },
      };
    });
  }

  /** What allocating open jobs would do; writes nothing. */
  async function previewAllocation(actor: OfficeActor, input: AllocationInput) {
    requirePermission(actor, 'jobs:bulk');
    return db.withActor(actor, (tx) => previewUntracked(tx, asked(input), clock.now()));
  }

  /** Starts allocating open jobs in the background. Errors: there are none; no such customer. */
  async function allocate(actor: OfficeActor, input: AllocationInput, key: IdempotencyKey): Promise<string> {
    requirePermission(actor, 'jobs:bulk');
    const now = clock.now();
    const scope = asked(input);
    return db.withActor(actor, async (tx) => {
      const customer = scope.customerId === null ? null : await customerOf(tx, scope.customerId);
      const { id } = await once(tx, key, now, async () => {
        const counts = await countUntracked(tx, scope);
        const total = counts.reduce((sum, one) => sum + one.jobs, 0);
        if (total === 0)
          throw conflict('nothing_untracked', 'There are no open jobs to allocate: all that are to be tracked are.');
        const found = new Set(counts.map((one) => one.direction));
        const title = allocationTitle(
          directions.filter((one) => found.has(one)),
          customer?.name ?? null,
        );
        return startTask(tx, actor, { kind: 'allocate_open', title, parameters: scope, total }, now);
      });
      return id;
    });
  }

  /** What re-allocating a template's open jobs, and those that would now take it, would do; writes nothing. */
  async function previewReallocation(actor: OfficeActor, templateId: string) {
    requirePermission(actor, 'templates:write');
    requirePermission(actor, 'jobs:bulk');
    return db.withActor(actor, async (tx) => {
      const { name, ...header } = await templateHeader(tx, templateId);
      const { near: _, ...effect } = await previewTemplate(tx, header, clock.now());
      return { template: { id: templateId, name }, ...effect };
    });
  }

  /** Starts re-allocating them in the background; completed milestones stay. Errors: no job is concerned. */
  async function reallocate(actor: OfficeActor, templateId: string, key: IdempotencyKey): Promise<string> {
    requirePermission(actor, 'templates:write');
    requirePermission(actor, 'jobs:bulk');
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const { name, ...header } = await templateHeader(tx, templateId);
      const { id } = await once(tx, key, now, async () => {
        const { near, jobs } = await previewTemplate(tx, header, now);
        if (jobs.length === 0)
          throw conflict('nothing_to_reallocate', `No open job has the template "${name}" or would take it now.`);
        const title = `Re-allocate open jobs of the template "${name}"`;
        return startTask(tx, actor, { kind: 'reallocate', title, parameters: { templateId }, total: near }, now);
      });
      return id;
    });
  }

  return { status, previewAllocation, allocate, previewReallocation, reallocate };
}

async function customerOf(tx: Tx, id: string) {
  const customer = await queries.selectCustomer(tx, id);
  if (!customer) throw notFound('customer');
  return customer;
}
