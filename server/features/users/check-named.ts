import type { Tx } from '#server/database/database.ts';
import { AppError, type Fault } from '#server/errors.ts';
import { selectMissing } from './queries.ts';

/** Throws, at its field, when a named branch, department or cover does not exist or is no longer in use. */
export async function checkNamed(
  tx: Tx,
  input: { branchId?: string | null; departmentId?: string | null; coverUserId?: string | null },
): Promise<void> {
  const { branchId = null, departmentId = null, coverUserId = null } = input;
  if (branchId === null && departmentId === null && coverUserId === null) return;
  const missing = await selectMissing(tx, { branchId, departmentId, coverUserId });
  const fault = (field: string, what: string): Fault => ({
    field,
    code: 'unknown',
    message: `This ${what} does not exist or is no longer in use. Choose another one.`,
  });
  const faults = [
    ...(missing.branch ? [fault('branchId', 'branch')] : []),
    ...(missing.department ? [fault('departmentId', 'department')] : []),
    ...(missing.cover ? [fault('coverUserId', 'user')] : []),
  ];
  const [first] = faults;
  if (first) throw new AppError('invalid', first.code, first.message, { faults });
}
