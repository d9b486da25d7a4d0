import type { Tx } from '#server/database/database.ts';
import { AppError, conflict, type Fault } from '#server/errors.ts';
import { customerGroupsById } from '#server/features/customer-groups/service.ts';
import { departmentsOf } from '#server/features/departments/service.ts';
import { portNames } from '#server/features/ports/service.ts';
import { type OverrideRow, type Scope, selectInScope } from './queries.ts';

type Entered = Scope & { departmentId: string | null; groupId: string };

/** Refuses a port, department or group that does not exist, each at its field. */
export async function checkNamed(tx: Tx, { port, departmentId, groupId }: Entered): Promise<void> {
  const faults: Fault[] = [];
  if (!(await portNames(tx, [port])).has(port)) {
    const message = `There is no port "${port}". Choose one from the list.`;
    faults.push({ field: 'port', code: 'port_unknown', message });
  }
  if (departmentId !== null && !(await departmentsOf(tx)).some((department) => department.id === departmentId)) {
    const message = 'This department does not exist any more. Choose another one, or all departments.';
    faults.push({ field: 'departmentId', code: 'department_unknown', message });
  }
  if (!(await customerGroupsById(tx, [groupId])).has(groupId)) {
    const message = 'This customer group does not exist any more. Choose another one.';
    faults.push({ field: 'groupId', code: 'customer_group_unknown', message });
  }
  if (faults[0]) throw new AppError('invalid', faults[0].code, faults[0].message, { faults });
}

/**
 * Refuses an override beside one that says the same (`override_taken`) or that it excludes (`override_excluded`): for one customer, job
 * type and port there is one for all departments or some for single ones (DOMAIN 6). Call with the customer held.
 */
export async function checkRoom(tx: Tx, entered: Entered): Promise<void> {
  const others = await selectInScope(tx, entered);
  const same = others.find((other) => (other.department?.id ?? null) === entered.departmentId);
  if (same) {
    const message = `There is already an override ${inWords(same)}, and it sets ${same.group.code}. Change that one instead.`;
    throw atDepartment('override_taken', message);
  }
  const other = others.find((one) => (one.department === null) !== (entered.departmentId === null));
  if (!other) return;
  const message = `There is already an override ${inWords(other)}, and it sets ${other.group.code}. One for all departments and one for a single department exclude each other. Change or delete that one first.`;
  throw atDepartment('override_excluded', message);
}

function inWords({ customer, job_type, port, department }: OverrideRow): string {
  const scope = `for “${customer.name}”, ${job_type.replaceAll('_', ' ')}, ${port.code}`;
  return department === null ? `${scope}, all departments` : `${scope}, department ${department.name}`;
}

function atDepartment(code: string, message: string): AppError {
  const refusal = conflict(code, message);
  refusal.faults.push({ field: 'departmentId', code, message });
  return refusal;
}
