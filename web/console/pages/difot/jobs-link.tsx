import { Link } from '@tanstack/react-router';
import type { JobsLink } from '../../../app/difot/types.ts';

/** Links from the numbers of a customer to its jobs in Job Tracking. */
export function jobsLink(customerId: string): JobsLink {
  return ({ month, result, label, children }) => (
    <Link
      to="/jobs"
      search={{ customer: customerId, difotResult: result, ...(month === null ? {} : { difotMonth: month }) } as never}
      aria-label={label}
    >
      {children}
    </Link>
  );
}
