import type { Direction, Mode } from '#shared/vocabulary.ts';
import type { Guide } from './api.ts';

/** The short form of a first job: days as YYYY-MM-DD, or empty. */
export type FirstJob = {
  customerId: string | undefined;
  direction: Direction;
  mode: Mode;
  orderNumber: string;
  eta: string;
  etd: string;
  dueDate: string;
};

/** The form as it begins: for the newest customer, and such that the newest template fits. */
export function firstJob({ customer, template, tracking }: Guide): FirstJob {
  const direction = template?.direction ?? tracking[0] ?? 'import';
  const mode = template?.mode ?? (direction === 'production' ? 'unknown' : 'sea');
  return { customerId: customer?.id, direction, mode, orderNumber: '', eta: '', etd: '', dueDate: '' };
}

/**
 * What of the job decides which template it takes. Department, job type and container class are not asked for; they are those of the
 * template while the job is of its direction.
 */
export function profileFor({ direction, mode }: FirstJob, template: Guide['template']) {
  const { departmentId, jobType, containerClass } =
    template?.direction === direction ? template : { departmentId: null, jobType: null, containerClass: null };
  return {
    direction,
    mode: direction === 'production' ? ('unknown' as const) : mode,
    departmentId,
    jobType,
    containerClass,
  };
}
