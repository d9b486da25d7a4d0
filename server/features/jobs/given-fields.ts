import type { Fault } from '#server/errors.ts';
import type { Job, JobFields } from '#server/features/jobs/aggregate.ts';
import type { JobContext } from '#server/features/jobs/context.ts';
import type { JobChange, JobInput } from '#server/features/jobs/contract.ts';
import { changedCustomValues } from '#server/features/jobs/custom-values.ts';
import { asStored, defined, fault, givenFaults, operatorOf, portOf } from '#server/features/jobs/field-faults.ts';
import type { Lookups, Wanted } from '#server/features/jobs/lookups.ts';

type Given = Omit<JobChange, 'jobCode' | 'reason'>;

/** What the input names that must be looked up; `stored`: the job as it is. */
export function wantedBy(input: Given, customerId: string, stored: Job | null): Wanted {
  const text = (value: string | null | undefined): string[] =>
    typeof value === 'string' && value !== '' ? [value] : [];
  const branch = input.customerBranch;
  return {
    ports: [...text(input.originPort), ...text(input.destinationPort)],
    operators: text(input.serviceOperatorId),
    customerBranches: text(branch).map((name) => ({ customerId, name })),
    formerBranches: branch === undefined ? [] : text(stored?.customerBranchId).map((id) => ({ customerId, id })),
    formerOperators: input.serviceOperatorId === undefined ? [] : text(stored?.serviceOperatorId),
  };
}

/** An id of the company's set-up as given; a fault when there is none, or one that is no longer active (the stored one may stay). */
function setupId(
  list: ReadonlyMap<string, { active: boolean }>,
  what: 'branch' | 'department',
  id: string | null | undefined,
  stored: string | null,
  faults: Fault[],
): string | null | undefined {
  if (id === undefined || id === null || id === stored || list.get(id)?.active === true) return id;
  faults.push(
    fault(`${what}Id`, `${what}_unknown`, `This ${what} does not exist or is not active. Choose another one.`),
  );
  return undefined;
}

function blankBranchFault(name: string | null | undefined): Fault[] {
  if (typeof name !== 'string' || name.trim() !== '') return [];
  return [
    fault('customerBranch', 'customer_branch_blank', 'The name of the customer branch is blank. Give one, or null.'),
  ];
}

/**
 * The fields that a person or machine gives a job, as they are stored, and everything that is wrong with them (`stored`: the job as
 * it is, null for a new one). The job code is left to the caller.
 */
export function givenFields(
  ctx: JobContext,
  lookups: Lookups,
  input: Given & Pick<JobInput, 'promisedDate'>,
  customerId: string,
  stored: Job | null,
): { fields: Partial<JobFields>; faults: Fault[] } {
  const faults: Fault[] = [];
  const custom = changedCustomValues(
    ctx.setup,
    stored ?? { customPortal: {}, customInternal: {} },
    input.customFields ?? [],
    (_key, index) => `customFields.${index}`,
  );
  const blank = blankBranchFault(input.customerBranch);
  const { customerBranch } = input;
  const fields = defined<Partial<JobFields>>({
    orderNumber: input.orderNumber,
    note: input.note,
    branchId: setupId(ctx.setup.branches, 'branch', input.branchId, stored?.branchId ?? null, faults),
    departmentId: setupId(
      ctx.setup.departments,
      'department',
      input.departmentId,
      stored?.departmentId ?? null,
      faults,
    ),
    customerBranchId:
      customerBranch === undefined || customerBranch === null || blank.length > 0
        ? (customerBranch as null | undefined)
        : lookups.customerBranch(customerId, customerBranch),
    direction: input.direction,
    jobType: input.jobType,
    mode: input.mode,
    containerClass: input.containerClass,
    carrier: input.carrier,
    vessel: input.vessel,
    voyage: input.voyage,
    flight: input.flight,
    shipper: input.shipper,
    consignee: input.consignee,
    originPort: portOf(lookups, 'originPort', input.originPort, faults),
    destinationPort: portOf(lookups, 'destinationPort', input.destinationPort, faults),
    etd: input.etd,
    eta: input.eta,
    actualDeparture: input.actualDeparture,
    actualArrival: input.actualArrival,
    ownDueDate: input.dueDate,
    // The delivered date that a job has from its components is not its own, also when a form sends it back.
    ownDeliveredDate: input.deliveredDate === stored?.deliveredDate ? undefined : input.deliveredDate,
    promisedDate: input.promisedDate,
    priority: input.priority,
    quantityOrdered: asStored(input.quantityOrdered),
    quantityDelivered: asStored(input.quantityDelivered),
    unit: input.unit,
    serviceOperatorId: givenOperator(lookups, input.serviceOperatorId, stored, faults),
    ...(input.customFields === undefined ? {} : custom.values),
  });
  return {
    fields,
    faults: [...givenFaults(ctx, fields, stored, input.references), ...faults, ...blank, ...custom.faults],
  };
}

/** The operator who is there already may stay, though disabled since. */
function givenOperator(
  lookups: Lookups,
  id: string | null | undefined,
  stored: Job | null,
  faults: Fault[],
): string | null | undefined {
  if (id !== undefined && id === stored?.serviceOperatorId) return id;
  return operatorOf(lookups, 'serviceOperatorId', id, faults);
}
