import { may, type OfficeActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { AppError, conflict, type Fault, invalid } from '#server/errors.ts';
import { findCustomersByKeys, findOrCreateCustomer } from '#server/features/customers/service.ts';
import { componentFaults } from '#server/features/jobs/change-component.ts';
import { saveWithBranches } from '#server/features/jobs/change-job.ts';
import type { JobContext } from '#server/features/jobs/context.ts';
import type { JobInput } from '#server/features/jobs/contract.ts';
import { createJob } from '#server/features/jobs/create-job.ts';
import { asStored } from '#server/features/jobs/field-faults.ts';
import { givenFields, wantedBy } from '#server/features/jobs/given-fields.ts';
import { jobContext, loadCustomers, loadSetup } from '#server/features/jobs/load-setup.ts';
import { lookUp } from '#server/features/jobs/lookups.ts';
import { selectJobCodes } from '#server/features/jobs/queries-load.ts';
import { nextNumber } from '#server/features/jobs/queries-rows.ts';
import { codeFaults } from '#server/features/jobs/rules-header.ts';
import { foldKey } from '#shared/fold.ts';

/** The customer a new job names by id, or by code, name or alias. Errors: none, an unknown or ambiguous one. */
async function customerIdOf(tx: Tx, actor: OfficeActor, input: JobInput, now: Date): Promise<string> {
  if (input.customerId !== undefined && input.customer !== undefined)
    throw invalid('customer', 'customer_twice', 'Name the customer once: by customerId or by customer.');
  if (input.customerId !== undefined) return input.customerId;
  if (input.customer === undefined)
    throw invalid('customerId', 'customer_missing', 'A job belongs to a customer. Give customerId or customer.');
  const name = input.customer;
  const key = foldKey(name);
  const known = (await findCustomersByKeys(tx, [key])).get(key) ?? [];
  if (known.length === 1) return known[0]!.id;
  if (known.length > 1)
    throw invalid('customer', 'customer_ambiguous', `Several customers are called "${name}". Give the code of one.`);
  if (input.createCustomer !== true)
    throw invalid(
      'customer',
      'customer_unknown',
      `There is no customer "${name}". Choose one, or create it with the job.`,
    );
  if (!may(actor, 'customers:write'))
    throw new AppError(
      'forbidden',
      'permission_missing',
      `You need the permission customers:write to make the customer "${name}".`,
    );
  const made = await findOrCreateCustomer(tx, name, now);
  if (made === null)
    throw invalid('customer', 'customer_ambiguous', `Several customers are called "${name}". Give the code of one.`);
  return made.id;
}

/** A code from the company's counter; numbers whose code somebody used by hand are passed over. */
async function generatedCode(tx: Tx, ctx: JobContext): Promise<string> {
  for (;;) {
    const number = await nextNumber(tx, 'job_code');
    const code = `${ctx.setup.jobCodePrefix}${String(number).padStart(6, '0')}`;
    if ((await selectJobCodes(tx, [foldKey(code)])).length === 0) return code;
  }
}

async function codeOf(tx: Tx, ctx: JobContext, given: string | undefined): Promise<string> {
  if (given === undefined || given.trim() === '') return generatedCode(tx, ctx);
  await checkCodeFree(tx, given, null);
  return given.trim();
}

/** Errors: another job has the code, whatever its case (job_code_taken). */
export async function checkCodeFree(tx: Tx, code: string, jobId: string | null): Promise<void> {
  const [taken] = await selectJobCodes(tx, [foldKey(code)]);
  if (taken !== undefined && taken.id !== jobId)
    throw conflict(
      'job_code_taken',
      `The job code "${code.trim()}" is already used by another job (capital and small letters count as the same). Choose another code.`,
    );
}

/** Errors with all faults at once; none: nothing happens. */
export function refuse(faults: Fault[]): void {
  if (faults.length > 0) throw new AppError('invalid', 'job_not_valid', faults[0]!.message, { faults });
}

/** Makes a job as a person or machine gives it, in the caller's transaction; answers its id. */
export async function addJob(tx: Tx, actor: OfficeActor, input: JobInput, now: Date): Promise<string> {
  const setup = await loadSetup(tx, { templates: true });
  const customerId = await customerIdOf(tx, actor, input, now);
  const customers = await loadCustomers(tx, [customerId], setup);
  const ctx = jobContext(setup, customers, now);
  const customer = customers.get(customerId);
  if (customer === undefined)
    throw invalid('customerId', 'customer_unknown', 'This customer does not exist. Choose another one.');
  if (!customer.active)
    throw invalid(
      'customerId',
      'customer_not_active',
      `"${customer.name}" is not active and gets no new jobs. Make it active first, or choose another customer.`,
    );
  const { jobCode, components = [], ...given } = input;
  const lookups = await lookUp(tx, ctx, wantedBy(given, customerId, null));
  const { fields, faults } = givenFields(ctx, lookups, given, customerId, null);
  const parts = components.map((one) => ({
    ...one,
    quantityOrdered: asStored(one.quantityOrdered ?? null),
    quantityDelivered: asStored(one.quantityDelivered ?? null),
  }));
  const hasCode = jobCode !== undefined && jobCode.trim() !== '';
  refuse([
    ...(hasCode ? codeFaults('jobCode', jobCode) : []),
    ...faults,
    ...componentFaults(parts, ctx, [], (index) => `components.${index}.`),
  ]);
  const code = await codeOf(tx, ctx, jobCode);
  const saving = createJob(ctx, customer, {
    fields: { ...fields, jobCode: code, direction: input.direction },
    references: input.references ?? [],
    components: parts,
  });
  await saveWithBranches(tx, saving, lookups, { setup, customers, actor, now });
  return saving.after.job.id;
}
