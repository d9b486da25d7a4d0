import { randomUUIDv7 } from 'node:crypto';
import type { Tx } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import { workCalendar } from '#server/features/calendars/rules-calendar.ts';
import type { ExceptionCondition, Span } from '#server/features/exceptions/rules-condition.ts';
import type { CustomerSetup, EventType, JobContext, Setup, TemplateSetup } from '#server/features/jobs/context.ts';
import * as queries from '#server/features/jobs/queries-setup.ts';
import type { MilestoneDefinition } from '#server/features/milestones/rules-milestone.ts';
import type { TrackingScope } from '#server/features/tracking/rules-tracking.ts';
import { dayOf } from '#server/time/zones.ts';
import type {
  ContainerClass,
  DateEffect,
  Direction,
  ExceptionBase,
  ExceptionUnit,
  JobType,
  MilestoneLevel,
  Mode,
} from '#shared/vocabulary.ts';

type TemplateRows = Awaited<ReturnType<typeof queries.selectTemplates>>;
/** What a template's and a customer's milestones have in common. */
type MilestoneRow = Omit<TemplateRows['milestones'][number], 'id' | 'template_id' | 'position'>;

function span(amount: number | null, unit: string | null): Span | null {
  return amount === null || unit === null ? null : { amount, unit: unit as ExceptionUnit };
}

function conditionOf(row: MilestoneRow): ExceptionCondition | null {
  const length = span(row.exception_amount, row.exception_unit);
  if (length === null) return null;
  return {
    ...length,
    side: row.exception_side as 'before' | 'after',
    base: row.exception_base as ExceptionBase,
    baseType: row.exception_base_type,
  };
}

function definitionOf(row: MilestoneRow, type: EventType | undefined): MilestoneDefinition {
  return {
    eventType: row.event_type,
    name: type?.name ?? row.event_type,
    customerLabel: type?.customerLabel ?? '',
    internal: type?.internal ?? false,
    level: row.level as MilestoneLevel,
    categoryId: row.category_id,
    weight: row.weight,
    waitsForAll: row.waits_for_all,
    warning: span(row.warning_amount, row.warning_unit),
    exception: conditionOf(row),
  };
}

function templatesOf(rows: TemplateRows, types: ReadonlyMap<string, EventType>): TemplateSetup[] {
  const milestones = Map.groupBy(rows.milestones, (one) => one.template_id);
  return rows.templates.map((row) => ({
    id: row.id,
    name: row.name,
    active: row.active,
    profile: {
      direction: row.direction as Direction,
      departmentId: row.department_id,
      jobType: row.job_type as JobType | null,
      mode: row.mode as Mode | null,
      containerClass: row.container_class as ContainerClass | null,
    },
    milestones: (milestones.get(row.id) ?? []).map((one) => definitionOf(one, types.get(one.event_type))),
  }));
}

function setupOf(rows: queries.SetupRows, templates: TemplateRows | null): Setup {
  const { company } = rows;
  if (company === undefined)
    throw new AppError('conflict', 'first_run_missing', 'This installation has no company yet. Open its start page.');
  const holidays = Map.groupBy(rows.holidays, (one) => one.calendar_id);
  const calendars = new Map(
    rows.calendars.map((one) => [
      one.id,
      workCalendar(
        one.working_days,
        (holidays.get(one.id) ?? []).map(({ day }) => day),
      ),
    ]),
  );
  const eventTypes = new Map(
    rows.types.map((one) => [
      one.code,
      {
        code: one.code,
        name: one.name,
        customerLabel: one.customer_label,
        internal: one.internal,
        system: one.system,
        active: one.active,
        dateEffect: one.date_effect as DateEffect | null,
      },
    ]),
  );
  const scope = (value: string) => value as TrackingScope;
  return {
    zone: company.time_zone,
    jobCodePrefix: company.job_code_prefix,
    countingDate: company.counting_date as Setup['countingDate'],
    tracking: {
      import: scope(company.tracking_import),
      export: scope(company.tracking_export),
      domestic: scope(company.tracking_domestic),
      production: scope(company.tracking_production),
    },
    calendar: [...calendars.values()][0] ?? null,
    eventTypes,
    branches: new Map(
      rows.branches.map(({ id, code, name, active, time_zone, calendar_id }) => [
        id,
        { id, code, name, active, zone: time_zone, calendar: calendars.get(calendar_id) ?? null },
      ]),
    ),
    departments: new Map(rows.departments.map(({ id, code, name, active }) => [id, { id, code, name, active }])),
    referenceTypes: new Map(rows.references.map(({ code, portal }) => [code, { portal }])),
    latenessReasons: new Map(
      rows.reasons.map(({ id, label, customer_label: customerLabel, active }) => [
        id,
        { id, label, customerLabel, active },
      ]),
    ),
    customFields: new Map(
      rows.fields.map((one) => [one.key, { ...one, type: one.type as 'text' | 'number' | 'date' | 'boolean' }]),
    ),
    branchPorts: new Map(rows.ports.map((one) => [`${one.direction} ${one.port_code}`, one.branch_id])),
    templates: templates === null ? [] : templatesOf(templates, eventTypes),
  };
}

/** The company's set-up as jobs need it; templates only where milestones are allocated. Errors: no company yet. */
export async function loadSetup(tx: Tx, options: { templates: boolean }): Promise<Setup> {
  const [rows, templates] = await Promise.all([
    queries.selectSetup(tx),
    options.templates ? queries.selectTemplates(tx) : null,
  ]);
  return setupOf(rows, templates);
}

/** Ids in the order in which they are asked for, also within a millisecond: events of one moment keep their order. */
function ids(): () => string {
  let last = '';
  return () => {
    const next: string = randomUUIDv7();
    last =
      next > last ? next : last.slice(0, 24) + (Number.parseInt(last.slice(24), 16) + 1).toString(16).padStart(12, '0');
    return last;
  };
}

export function jobContext(
  setup: Setup,
  customers: ReadonlyMap<string, CustomerSetup>,
  now: Date,
  isImport = false,
): JobContext {
  return { setup, customers, now, today: dayOf(now, setup.zone), isImport, newId: ids(), names: new Map() };
}

/** The settings of customers as jobs need them, held until the transaction ends. Customers that do not exist are missing. */
export async function loadCustomers(tx: Tx, ids: readonly string[], setup: Setup): Promise<Map<string, CustomerSetup>> {
  const unique = [...new Set(ids)];
  // The lock comes first: what customers add to the set-up is changed under the same lock.
  const rows = await queries.lockCustomerSettings(tx, unique);
  const extras = await queries.selectCustomerExtras(tx, unique);
  const milestones = Map.groupBy(extras.milestones, (one) => one.customer_id);
  const exemptions = Map.groupBy(extras.exemptions, (one) => one.customer_id);
  const overrides = Map.groupBy(extras.overrides, (one) => one.customer_id);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        code: row.code,
        name: row.name,
        active: row.state === 'active',
        serviceOperatorId: row.service_operator_id,
        tracking: {
          import: row.import_tracking,
          export: row.export_tracking,
          domestic: row.domestic_tracking,
          production: row.production_tracking,
        },
        difot: {
          countingDate: (row.counting_date ?? setup.countingDate) as Setup['countingDate'],
          toleranceDays: row.difot_tolerance_days,
          tolerancePercent: row.difot_tolerance_percent,
        },
        milestones: (milestones.get(row.id) ?? []).map((one) => ({
          direction: one.direction as Direction,
          after: one.after_type,
          definition: definitionOf(one, setup.eventTypes.get(one.event_type)),
        })),
        exemptions: (exemptions.get(row.id) ?? []).map((one) => ({
          direction: one.direction as Direction,
          eventType: one.event_type,
        })),
        groups: {
          importAir: row.import_air_group_id,
          importSea: row.import_sea_group_id,
          export: row.export_group_id,
          transport: row.transport_group_id,
        },
        overrides: (overrides.get(row.id) ?? []).map((one) => ({
          jobType: one.job_type as JobType,
          port: one.port_code,
          departmentId: one.department_id,
          groupId: one.group_id,
        })),
      },
    ]),
  );
}
